//! Number words that are joined from others: "eenentwintigste", "negentienzeventig", "tweeduizendtien".

use super::lexicon::Sense;
use super::lexicon_data::Words;

/// Hands every joined number word below a hundred, and every year written as one word, to `add`.
pub(crate) fn each_joined(words: &Words, add: &mut dyn FnMut(&str, Sense)) {
    let mut below_hundred: Vec<(String, i32)> =
        words.cardinals.iter().filter(|c| (1..=99).contains(c.1)).map(own).collect();
    let singles: Vec<_> = below_hundred.iter().filter(|c| c.1 < 10).cloned().collect();
    let tens: Vec<_> =
        below_hundred.iter().filter(|c| c.1 >= 20 && c.1 % 10 == 0).cloned().collect();
    for (single, ten) in singles.iter().flat_map(|s| tens.iter().map(move |t| (s, t))) {
        for joiner in &words.tens_joiners {
            let word = format!("{}{joiner}{}", single.0, ten.0);
            let number = single.1 + ten.1;
            add(&word, Sense::Cardinal(number));
            add(&format!("{word}{}", words.tens_ordinal_ending), Sense::Ordinal(number));
            below_hundred.push((word, number));
        }
    }
    for (stem, base) in &words.year_stems {
        add(stem, Sense::YearStem(*base));
        for (word, number) in &below_hundred {
            add(&format!("{stem}{word}"), Sense::YearWord(base + number));
        }
    }
}

fn own((word, number): (&String, &i32)) -> (String, i32) {
    (word.clone(), *number)
}
