//! The words of a language that have to do with time, each with its senses, found in one look.

use std::sync::LazyLock;

use chrono::Weekday;

use super::lexicon_data::Words;
use super::lexicon_numbers as numbers;
use crate::date::calendar::Unit;
use crate::date::{Clock, Holiday, PartOfDay};
use crate::error::Result;

/// Where a value lies, seen from its anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Toward {
    Back,
    Forward,
    This,
    /// The tense decides.
    Tense,
}

/// What "vorig", "afgelopen", "deze", "volgend" and "komend" do to a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Side {
    Previous,
    Past,
    This,
    Next,
    Coming,
}

impl Side {
    /// The direction it looks in.
    pub(crate) fn toward(self) -> Toward {
        match self {
            Self::Previous | Self::Past => Toward::Back,
            Self::This => Toward::This,
            Self::Next | Self::Coming => Toward::Forward,
        }
    }

    /// Units from the anchor's.
    pub(crate) fn step(self) -> i64 {
        match self.toward() {
            Toward::Back => -1,
            Toward::Forward => 1,
            _ => 0,
        }
    }
}

/// A part of a longer stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    Begin,
    Middle,
    End,
    /// Before the anchor ("eerder dit jaar").
    Early,
    /// After the anchor ("later deze week").
    Later,
    /// From the anchor to the end.
    Rest,
    /// Somewhere in it ("in de loop van 2016").
    Course,
    FirstHalf,
    SecondHalf,
}

/// One sense of a word or of several words together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    Month(u32),
    MonthShort(u32),
    MonthAmbiguous,
    Weekday(Weekday),
    WeekdayPlural(Weekday),
    WeekdayShort(Weekday),
    WeekdayPart(Weekday, PartOfDay),
    Cardinal(i32),
    Ordinal(i32),
    /// A year written as one word.
    YearWord(i32),
    /// What a year in words begins with ("negentien"), and the years it stands for.
    YearStem(i32),
    OrdinalEnding,
    Unit(Unit),
    Side(Side),
    Same,
    Toward(Toward),
    Part(Part),
    /// Days from the anchor, with a part of the day.
    Day(i64, Option<PartOfDay>),
    Now,
    PartOfDay(PartOfDay),
    Season(u32),
    HalfWord,
    Holiday(u16),
    Recess,
    Vague(Toward),
    Few,
    About,
    Ago,
    Later,
    Earlier,
    FromNow,
    Since,
    Within,
    InTime,
    Before,
    After,
    And,
    Until,
    Through,
    Between,
    Of,
    Article,
    Lead,
    WeakLead,
    DayLead,
    WeakDayLead,
    ClockLead(Clock),
    Hours,
    CitationYear,
    SeasonYear,
    Decades,
    WeekNumbered,
    /// "beginnend", "die op … begint": after the word for week.
    WeekOf,
    /// "Q1".
    Quarter(u32),
    /// "H1".
    Half(u32),
    Plural,
    NotDate,
    Measure,
    Closed,
    Hedge,
    Tense(TenseCue),
    Clause,
    DateLabel,
    Function,
}

/// A set of kinds of senses, so that a scanner that cannot match is never asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Kinds(u32);

impl Kinds {
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const MONTH: Self = Self(1);
    pub(crate) const WEEKDAY: Self = Self(1 << 1);
    pub(crate) const NUMBER: Self = Self(1 << 2);
    pub(crate) const ORDINAL: Self = Self(1 << 3);
    pub(crate) const YEAR: Self = Self(1 << 4);
    pub(crate) const UNIT: Self = Self(1 << 5);
    pub(crate) const SIDE: Self = Self(1 << 6);
    pub(crate) const SAME: Self = Self(1 << 7);
    pub(crate) const PART: Self = Self(1 << 8);
    pub(crate) const DAY: Self = Self(1 << 9);
    pub(crate) const NOW: Self = Self(1 << 10);
    pub(crate) const PART_OF_DAY: Self = Self(1 << 11);
    /// Seasons, quarters, halves, holidays, numbered weeks.
    pub(crate) const NAMED: Self = Self(1 << 12);
    /// Vague words, recesses, session years.
    pub(crate) const STRETCH: Self = Self(1 << 13);
    pub(crate) const DECADE: Self = Self(1 << 14);
    /// Words that stand before a year or month.
    pub(crate) const LEAD: Self = Self(1 << 15);
    pub(crate) const ARTICLE: Self = Self(1 << 16);
    pub(crate) const BETWEEN: Self = Self(1 << 17);
    pub(crate) const NOT_DATE: Self = Self(1 << 18);
    pub(crate) const OF: Self = Self(1 << 19);
    pub(crate) const DAY_LEAD: Self = Self(1 << 20);
    pub(crate) const COUNT_LEAD: Self = Self(1 << 21);
    pub(crate) const CLOCK_LEAD: Self = Self(1 << 22);
    pub(crate) const OTHER: Self = Self(1 << 23);

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it has no kind but these.
    pub(crate) const fn within(self, of: Self) -> bool {
        self.0 & !of.0 == 0
    }

    /// Whether the two share a kind.
    pub(crate) const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }
}

impl Sense {
    /// The kind it is of.
    pub(crate) fn kind(self) -> Kinds {
        use Sense::*;
        match self {
            Month(_) | MonthShort(_) | MonthAmbiguous => Kinds::MONTH,
            Weekday(_) | WeekdayPlural(_) | WeekdayShort(_) | WeekdayPart(..) => Kinds::WEEKDAY,
            Cardinal(_) | Few => Kinds::NUMBER,
            Ordinal(_) => Kinds::ORDINAL,
            YearWord(_) | YearStem(_) => Kinds::YEAR,
            Unit(_) => Kinds::UNIT,
            Side(_) => Kinds::SIDE,
            Same => Kinds::SAME,
            Part(_) => Kinds::PART,
            Day(..) => Kinds::DAY,
            Now => Kinds::NOW,
            PartOfDay(_) => Kinds::PART_OF_DAY,
            Season(_) | Quarter(_) | Half(_) | Holiday(_) | WeekNumbered => Kinds::NAMED,
            Vague(_) | Recess | CitationYear | SeasonYear => Kinds::STRETCH,
            Decades => Kinds::DECADE,
            Article => Kinds::ARTICLE,
            Between => Kinds::BETWEEN,
            NotDate => Kinds::NOT_DATE,
            Of => Kinds::OF,
            Lead | WeakLead | Until => Kinds::LEAD,
            DayLead | WeakDayLead => Kinds::DAY_LEAD,
            About | Within | InTime => Kinds::COUNT_LEAD,
            ClockLead(_) => Kinds::CLOCK_LEAD,
            _ => Kinds::OTHER,
        }
    }
}

/// What a verb says of its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum TenseCue {
    Past,
    Perfect,
    Passive,
    Future,
    Present,
}

/// Everything that begins with one word: longest first, the bare word (an empty tail) last.
#[derive(Debug, Default)]
struct Entry {
    /// Lower case.
    word: Box<str>,
    tails: Vec<Tail>,
    /// Whether a time expression may begin with one of them.
    opens: bool,
    /// All their kinds.
    kinds: Kinds,
}

/// The rest of an entry after its first word.
#[derive(Debug)]
struct Tail {
    /// As it is written in the lexicon.
    words: Box<str>,
    senses: Vec<Sense>,
    kinds: Kinds,
    /// Whether a time expression may begin here.
    opens: bool,
}

/// The words of one language.
#[derive(Debug)]
pub struct Lexicon {
    /// Entries by length and first byte of their first word.
    shelves: Vec<Vec<Entry>>,
    holidays: Vec<Holiday>,
    participles: (Vec<String>, Vec<String>),
    past_endings: Vec<String>,
    date_keys: Vec<String>,
}

const LONGEST: usize = 32;

impl Lexicon {
    /// Dutch.
    pub fn dutch() -> &'static Lexicon {
        static DUTCH: LazyLock<Lexicon> = LazyLock::new(|| {
            let text = include_str!("../../assets/lexicon/nl.yaml");
            Lexicon::parse("assets/lexicon/nl.yaml", text).unwrap_or_else(|_| Lexicon::empty())
        });
        &DUTCH
    }

    /// English.
    pub fn english() -> &'static Lexicon {
        static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| {
            let text = include_str!("../../assets/lexicon/en.yaml");
            Lexicon::parse("assets/lexicon/en.yaml", text).unwrap_or_else(|_| Lexicon::empty())
        });
        &ENGLISH
    }

    /// The language of a text by its small words, of which the first few hundred are counted;
    /// Dutch when they do not tell.
    pub fn of_text(text: &str) -> &'static Lexicon {
        let (dutch, english) = (Self::dutch(), Self::english());
        let (mut nl, mut en) = (0, 0);
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 1).take(400) {
            nl += usize::from(dutch.senses(word).contains(&Sense::Function));
            en += usize::from(english.senses(word).contains(&Sense::Function));
        }
        if en > 1 && en > nl { english } else { dutch }
    }

    /// From YAML; `name` is what errors call it.
    ///
    /// # Errors
    /// The first mistake, with its line.
    pub fn parse(name: &str, yaml: &str) -> Result<Lexicon> {
        let words = Words::parse(name, yaml)?;
        let mut lexicon = Self::empty();
        words.each(&mut |phrase, sense| lexicon.add(phrase, sense));
        numbers::each_joined(&words, &mut |phrase, sense| lexicon.add(phrase, sense));
        for shelf in &mut lexicon.shelves {
            for entry in shelf {
                entry.tails.sort_by_key(|tail| std::cmp::Reverse(tail.words.len()));
                entry.opens = entry.tails.iter().any(|tail| tail.opens);
                for tail in &mut entry.tails {
                    tail.kinds = tail.senses.iter().fold(Kinds::NONE, |k, s| k.or(s.kind()));
                    entry.kinds = entry.kinds.or(tail.kinds);
                }
            }
        }
        lexicon.holidays = words.holidays.iter().map(|h| h.on).collect();
        lexicon.participles = (words.tense.participle_starts, words.tense.participle_endings);
        lexicon.past_endings = words.tense.past_endings;
        lexicon.date_keys = words.document_date.keys;
        Ok(lexicon)
    }

    fn empty() -> Lexicon {
        let shelves = std::iter::repeat_with(Vec::new).take((LONGEST + 1) * 32).collect();
        Lexicon {
            shelves,
            holidays: Vec::new(),
            participles: Default::default(),
            past_endings: Vec::new(),
            date_keys: Vec::new(),
        }
    }

    fn add(&mut self, phrase: &str, sense: Sense) {
        let phrase = phrase.to_lowercase();
        // An entry such as "'s ochtends" is found at its first letter; the mark stands before it.
        let phrase = phrase.trim_start_matches('\'');
        let head = word_end(phrase.as_bytes(), 0);
        let (word, tail) = phrase.split_at(head);
        let Some(shelf) = shelf(word.as_bytes()).and_then(|s| self.shelves.get_mut(s)) else {
            return;
        };
        let place = shelf.iter().position(|e| *e.word == *word).unwrap_or_else(|| {
            shelf.push(Entry { word: word.into(), ..Entry::default() });
            shelf.len() - 1
        });
        let Some(entry) = shelf.get_mut(place) else { return };
        match entry.tails.iter_mut().find(|t| *t.words == *tail) {
            Some(known) => {
                known.opens |= opens(sense);
                if !known.senses.contains(&sense) {
                    known.senses.push(sense);
                }
            }
            None => {
                let senses = vec![sense];
                let opens = opens(sense);
                entry.tails.push(Tail { words: tail.into(), senses, kinds: Kinds::NONE, opens });
            }
        }
    }

    /// A holiday by its place.
    pub(crate) fn holiday(&self, place: u16) -> Option<Holiday> {
        self.holidays.get(usize::from(place)).copied()
    }

    /// Keys of the front matter that hold a document's date.
    pub(crate) fn is_date_key(&self, key: &str) -> bool {
        self.date_keys.iter().any(|k| k == key)
    }

    /// Whether a word looks like a participle ("gesteld", "vastgesteld", "overgenomen").
    pub(crate) fn is_participle(&self, word: &str) -> bool {
        let (starts, endings) = &self.participles;
        word.len() > 4
            && starts.iter().any(|s| starts_with(word, s))
            && endings.iter().any(|e| ends_with(word, e))
            && self.senses(word).iter().all(|s| matches!(s, Sense::Tense(TenseCue::Past)))
    }

    /// Whether a word ends as a finite past does ("publiceerde").
    pub(crate) fn is_past(&self, word: &str) -> bool {
        word.len() > 6 && self.past_endings.iter().any(|e| ends_with(word, e))
    }

    /// Whether no word here tells a tense.
    pub(crate) fn is_verbless(&self, text: &str) -> bool {
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        words.all(|w| {
            !self.is_past(w) && !self.senses(w).iter().any(|s| matches!(s, Sense::Tense(_)))
        })
    }

    /// Whether a word here makes what follows a guess ("wellicht").
    pub(crate) fn is_hedged(&self, text: &str) -> bool {
        text.split(|c: char| !c.is_alphanumeric()).any(|w| self.senses(w).contains(&Sense::Hedge))
    }

    /// Whether a time expression may begin with the word `bytes[at..end]`.
    pub(crate) fn opens(&self, bytes: &[u8], at: usize, end: usize) -> bool {
        let entry = self.entry(bytes.get(at..end).unwrap_or_default()).filter(|e| e.opens);
        let Some(entry) = entry else { return false };
        let opening = |t: &&Tail| t.opens && match_tail(bytes, end, t.words.as_bytes()).is_some();
        entry.tails.iter().any(|t| opening(&t))
    }

    /// The kinds of everything that begins with a word.
    pub(crate) fn kinds(&self, word: &[u8]) -> Kinds {
        self.entry(word).map_or(Kinds::NONE, |e| e.kinds)
    }

    /// The kinds of the entries that begin at `at` and end, but for blanks, at `end`.
    pub(crate) fn kinds_between(&self, text: &str, at: usize, end: usize) -> Kinds {
        let bytes = text.as_bytes();
        let head = word_end(bytes, at);
        let entry = self.entry(bytes.get(at..head).unwrap_or_default());
        let reaches = |tail: &&Tail| {
            let stop = match_tail(bytes, head, tail.words.as_bytes());
            stop.and_then(|stop| skip_blanks(bytes, stop)) == Some(end)
        };
        let tails = entry.into_iter().flat_map(|e| e.tails.iter());
        tails.filter(reaches).fold(Kinds::NONE, |k, tail| k.or(tail.kinds))
    }

    /// The senses of one word by itself.
    pub(crate) fn senses(&self, word: &str) -> &[Sense] {
        let entry = self.entry(word.as_bytes());
        entry.and_then(|e| e.tails.last()).filter(|t| t.words.is_empty()).map_or(&[], |t| &t.senses)
    }

    /// The longest entry at `at` (the first byte of a word) with a sense that `pick` takes, and
    /// where it ends.
    pub(crate) fn read<T>(
        &self,
        text: &str,
        at: usize,
        pick: impl Fn(Sense) -> Option<T>,
    ) -> Option<(T, usize)> {
        let bytes = text.as_bytes();
        let head = word_end(bytes, at);
        let entry = self.entry(bytes.get(at..head)?)?;
        entry.tails.iter().find_map(|tail| {
            let end = match_tail(bytes, head, tail.words.as_bytes())?;
            Some((tail.senses.iter().find_map(|&s| pick(s))?, end))
        })
    }

    fn entry(&self, word: &[u8]) -> Option<&Entry> {
        let shelf = self.shelves.get(shelf(word)?)?;
        shelf.iter().find(|e| same_word(e.word.as_bytes(), word))
    }
}

/// Which words a walker stops at.
fn opens(sense: Sense) -> bool {
    use Sense::*;
    matches!(
        sense,
        Month(_)
            | MonthShort(_)
            | Weekday(_)
            | WeekdayPlural(_)
            | WeekdayShort(_)
            | WeekdayPart(..)
            | Cardinal(_)
            | Ordinal(_)
            | Side(_)
            | Same
            | Part(_)
            | Day(..)
            | PartOfDay(_)
            | Season(_)
            | Holiday(_)
            | Recess
            | Vague(_)
            | Few
            | CitationYear
            | SeasonYear
            | Decades
            | WeekNumbered
            | Quarter(_)
            | Half(_)
            | Unit(_)
            | YearWord(_)
            | YearStem(_)
            | Now
    )
}

fn shelf(word: &[u8]) -> Option<usize> {
    let first = *word.first()?;
    (word.len() <= LONGEST).then(|| word.len() * 32 + usize::from(fold(first) & 31))
}

/// Whether a byte belongs to a word: ASCII letters and digits, and all beyond ASCII but the marks
/// of U+0080–U+00BF and U+2000–U+2FFF (dashes, quotes, raised digits).
pub(crate) fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// Where the word that begins at `at` ends.
pub(crate) fn word_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = bytes.get(at) {
        if !is_word_byte(byte) || matches!(byte, 0xC2 | 0xE2) {
            break;
        }
        at += 1;
    }
    at
}

fn fold(byte: u8) -> u8 {
    byte.to_ascii_lowercase()
}

/// Letter by letter, in upper or lower case; for letters beyond ASCII that of Latin-1.
fn same_word(lower: &[u8], word: &[u8]) -> bool {
    if lower.len() != word.len() {
        return false;
    }
    let mut before = 0;
    for (&l, &w) in lower.iter().zip(word) {
        let latin = before == 0xC3 && (0x80..0xA0).contains(&w) && l == w | 0x20;
        if l != fold(w) && !latin {
            return false;
        }
        before = l;
    }
    true
}

/// Matches an entry's further words; answers where they end.
fn match_tail(bytes: &[u8], mut at: usize, tail: &[u8]) -> Option<usize> {
    for &wanted in tail {
        at = match wanted {
            b' ' => skip_blanks(bytes, at).filter(|&end| end > at)?,
            b'\'' => quote_end(bytes, at)?,
            _ if bytes.get(at).is_some_and(|&b| fold(b) == wanted) => at + 1,
            _ => return None,
        };
    }
    let whole = !tail.last().is_some_and(|&b| is_word_byte(b)) || word_end(bytes, at) == at;
    whole.then_some(at)
}

/// Past one mark that looks like an apostrophe.
pub(crate) fn quote_end(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at..)? {
        [b'\'' | b'`', ..] => Some(at + 1),
        [0xE2, 0x80, 0x98 | 0x99 | 0x9B, ..] => Some(at + 3),
        [0xC2, 0xB4, ..] => Some(at + 2),
        _ => None,
    }
}

/// Past at most four blanks (spaces, tabs, line ends, no-break spaces); `None` when there are more.
pub(crate) fn skip_blanks(bytes: &[u8], mut at: usize) -> Option<usize> {
    for _ in 0..5 {
        at += match bytes.get(at..)? {
            [b' ' | b'\t' | b'\n' | b'\r', ..] => 1,
            [0xC2, 0xA0, ..] => 2,
            [0xE2, 0x80, 0x89 | 0xAF, ..] => 3,
            _ => return Some(at),
        };
    }
    None
}

fn starts_with(word: &str, start: &str) -> bool {
    word.get(..start.len()).is_some_and(|w| w.eq_ignore_ascii_case(start))
}

fn ends_with(word: &str, end: &str) -> bool {
    let from = word.len().saturating_sub(end.len());
    word.get(from..).is_some_and(|w| w.eq_ignore_ascii_case(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lexicons_that_are_shipped_load() {
        let dutch = include_str!("../../assets/lexicon/nl.yaml");
        let english = include_str!("../../assets/lexicon/en.yaml");
        for (text, march) in [(dutch, "maart"), (english, "march")] {
            let lexicon = Lexicon::parse("lexicon", text).unwrap_or_else(|e| panic!("{e}"));
            assert!(lexicon.senses(march).contains(&Sense::Month(3)));
        }
    }

    #[test]
    fn small_words_tell_the_language() {
        let english = "The minister said that the report of the committee is to be published.";
        let dutch = "De minister zei dat het verslag van de commissie wordt gepubliceerd.";
        assert!(std::ptr::eq(Lexicon::of_text(english), Lexicon::english()));
        assert!(std::ptr::eq(Lexicon::of_text(dutch), Lexicon::dutch()));
        assert!(std::ptr::eq(Lexicon::of_text("12-12-2012"), Lexicon::dutch()));
    }

    #[test]
    fn a_mistake_is_told_with_its_line() {
        let wrong = Lexicon::parse("nl.yaml", "language: nl\nmonth: []\n");
        let message = wrong.map(|_| ()).unwrap_err().to_string();
        assert!(message.starts_with("nl.yaml:2: unknown field `month`"), "{message}");
    }

    #[test]
    fn longer_entries_win_and_case_and_blanks_do_not_matter() {
        let lexicon = Lexicon::dutch();
        let through = |s| (s == Sense::Through).then_some(());
        assert_eq!(lexicon.read("Tot  en\u{a0}Met 3 mei", 0, through), Some(((), 12)));
        assert_eq!(lexicon.read("tot en meter", 0, through), None);
        assert!(lexicon.senses("TWEEËNTWINTIGSTE").contains(&Sense::Ordinal(22)));
    }
}
