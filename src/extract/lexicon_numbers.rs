//! Number words that are joined from others: "eenentwintigste", "negentienzeventig", "tweeduizendtien".

use super::lexicon::Sense;
use super::lexicon_data::Numbers;

/// Hands every joined number word below a hundred, and every year written as one word, to `add`.
pub(crate) fn each_joined(words: &Numbers, add: &mut dyn FnMut(&str, Sense)) {
    let mut below_hundred: Vec<(String, i32)> =
        words.cardinals.iter().filter(|c| (1..=99).contains(c.1)).map(own).collect();
    let singles: Vec<_> = below_hundred.iter().filter(|c| c.1 < 10).cloned().collect();
    let tens: Vec<_> =
        below_hundred.iter().filter(|c| c.1 >= 20 && c.1 % 10 == 0).cloned().collect();
    for (single, ten) in singles.iter().flat_map(|s| tens.iter().map(move |t| (s, t))) {
        for joiner in &words.tens_joiners {
            let number = single.1 + ten.1;
            let word = if words.tens_first {
                format!("{}{joiner}{}", ten.0, single.0)
            } else {
                format!("{}{joiner}{}", single.0, ten.0)
            };
            add(&word, Sense::Cardinal(number));
            add(&ordinal(words, &word, &ten.0, joiner, single.1), Sense::Ordinal(number));
            below_hundred.push((word, number));
        }
    }
    for (stem, base) in &words.year_stems {
        add(stem, Sense::YearStem(*base));
        let gap = if words.tens_first { " " } else { "" };
        for (word, number) in &below_hundred {
            add(&format!("{stem}{gap}{word}"), Sense::YearWord(base + number));
        }
    }
}

fn own((word, number): (&String, &i32)) -> (String, i32) {
    (word.clone(), *number)
}

/// "eenentwintigste", "twenty-first".
fn ordinal(words: &Numbers, cardinal: &str, ten: &str, joiner: &str, single: i32) -> String {
    let single = words.ordinals.iter().find(|o| *o.1 == single).filter(|_| words.tens_first);
    match single {
        Some((word, _)) => format!("{ten}{joiner}{word}"),
        None => format!("{cardinal}{}", words.tens_ordinal_ending),
    }
}
