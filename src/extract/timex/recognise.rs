//! One pass over the words of a text: where a date may begin, the scanners are asked.

use super::candidates::stated;
use super::cursor::{Cursor, Page};
use super::promising::promising;
use super::said::{Found, Said};
use super::shared_year::share_years;
use super::{numeric, point};
use crate::date::{Bound, TimeOfDay};
use crate::extract::lexicon::{self, Entry, Kinds, Lexicon, Sense, Toward, Word};

/// A scanner's answer: what was said, at what time, where it begins, and the place after it.
pub(super) struct Hit<'t> {
    pub(super) said: Option<Said>,
    pub(super) time: Option<TimeOfDay>,
    pub(super) start: usize,
    pub(super) after: Cursor<'t>,
}

impl<'t> Hit<'t> {
    pub(super) fn new(said: Said, start: usize, after: Cursor<'t>) -> Self {
        Self { said: Some(said), time: None, start, after }
    }
}

/// A word that the lexicon knows.
struct Known<'t> {
    start: usize,
    end: usize,
    entry: &'t Entry,
}

/// A walk over one stretch of text.
pub(super) struct Walk<'t> {
    pub(super) text: &'t str,
    pub(super) lexicon: &'t Lexicon,
    pub(super) page: &'t Page<'t>,
    /// Where the last words begin, latest first.
    starts: [usize; 4],
    /// Those before the candidate, looked up.
    words: [Word<'t>; 4],
    /// The candidate, and the kinds of the words right before it.
    left: (usize, Kinds),
    pub(super) found: Vec<Found>,
    /// Where the last one ended that comes again and again.
    pub(super) recurred: usize,
}

/// Every time expression of `text[start..end]`, in order, disjoint.
pub(super) fn recognise(text: &str, lexicon: &Lexicon, start: usize, end: usize) -> Vec<Found> {
    let page = Page::new(text, lexicon, end);
    let mut walk = Walk {
        text: page.text,
        lexicon,
        page: &page,
        starts: [start; 4],
        words: [Word::none(start); 4],
        left: (start, Kinds::NONE),
        found: Vec::new(),
        recurred: 0,
    };
    let bytes = walk.text.as_bytes();
    let mut at = start;
    while let Some(&byte) = bytes.get(at) {
        at = match byte {
            0xC2 => at + 2,
            0xE2 => at + 3,
            byte if lexicon::is_word_byte(byte) => walk.word(at, byte.is_ascii_digit()),
            _ => at + 1,
        };
    }
    share_years(text, lexicon, &mut walk.found);
    walk.found
}

impl<'t> Walk<'t> {
    /// Reads the word, or the figures, at a place, and what begins with it; answers where to go on.
    #[inline]
    fn word(&mut self, at: usize, figures: bool) -> usize {
        let bytes = self.text.as_bytes();
        let (stop, entry) = self.lexicon.opening(bytes, at);
        let entry = entry.filter(|e| !figures && e.opens(bytes, stop));
        if entry.is_some() {
            self.page.remember(Word { start: at, end: stop, entry });
        }
        if (entry.is_some() || figures && stop - at <= MOST_FIGURES)
            && let Some(after) = self.candidate(at)
        {
            self.starts = [after; 4];
            return after.max(stop);
        }
        self.starts = [at, self.starts[0], self.starts[1], self.starts[2]];
        stop + usize::from(bytes.get(stop) == Some(&b' '))
    }
}

/// The longest run of figures that may be, or begin, a date.
const MOST_FIGURES: usize = 12;

impl<'t> Walk<'t> {
    /// Asks the scanners at a word; answers where the expression ends.
    fn candidate(&mut self, at: usize) -> Option<usize> {
        let c = Cursor::new(self.page, at);
        let kinds = if c.byte().is_ascii_digit() { Kinds::NUMBER } else { c.kinds_here() };
        if !promising(c, kinds) || !self.clear_left(at) {
            return None;
        }
        let bytes = self.text.as_bytes();
        // What leads to the candidate ends right before it.
        let led = self.lexicon.may_close(bytes, self.starts[0]);
        if !led && is_lone(c) {
            return None;
        }
        self.words =
            if led { self.starts.map(|start| self.page.word(start)) } else { [Word::none(at); 4] };
        let left = self.before(at).map(|w| w.entry.kinds_up_to(bytes, w.end, at));
        self.left = (at, left.fold(Kinds::NONE, Kinds::or));
        if let Some(end) = self.listed(c, kinds) {
            return Some(end);
        }
        let hit = if c.byte().is_ascii_digit() { self.figures(c) } else { self.words(c, kinds) }?;
        let end = hit.after.at();
        // "Elke dinsdag" is no one day.
        if self.comes_again(&hit, c) {
            self.recurred = end;
            return Some(end);
        }
        let (said, time, start) = (hit.said, hit.time, hit.start);
        let unplaced = |said: &Said| self.is_unplaced(said, start, hit.after);
        let said = said.map(|s| if unplaced(&s) { Said::Vague(Toward::Tense) } else { s });
        let found = self.approximate(at, Found { said, time, bound: None, start, end });
        let found = self.bounded(found);
        self.found.push(found);
        Some(end)
    }

    /// Where the word before the candidate begins.
    pub(super) fn last_start(&self) -> usize {
        self.starts[0]
    }

    /// The words before `at` that the lexicon knows, first to last.
    fn before(&self, at: usize) -> impl Iterator<Item = Known<'t>> {
        let known = |w: &Word<'t>| Some(Known { start: w.start, end: w.end, entry: w.entry? });
        self.words.iter().rev().filter(move |w| w.start < at).filter_map(known)
    }

    /// Where the words right before `at` begin, when they have a sense.
    pub(super) fn led(&self, at: usize, sense: Sense) -> Option<usize> {
        if at == self.left.0 && !self.left.1.any(sense.kind()) {
            return None;
        }
        let bytes = self.text.as_bytes();
        let ends = |w: &Known<'t>| {
            let end = w.entry.find(bytes, w.end, sense);
            end.and_then(|end| lexicon::skip_blanks(bytes, end)) == Some(at)
        };
        self.before(at).find(ends).map(|w| w.start)
    }

    /// The sense of the words right before `at`, and where they begin.
    pub(super) fn led_pick<T>(
        &self,
        at: usize,
        pick: impl Fn(Sense) -> Option<T> + Copy,
    ) -> Option<(T, usize)> {
        let bytes = self.text.as_bytes();
        self.before(at).find_map(|w| {
            let (found, end) = w.entry.read(bytes, w.end, pick)?;
            (lexicon::skip_blanks(bytes, end)? == at).then_some((found, w.start))
        })
    }

    /// `omstreeks 5 mei 2008`: only about then. A time of day takes the word for itself.
    pub(super) fn approximate(&self, at: usize, mut found: Found) -> Found {
        let about = self.led(self.before_article(at), Sense::Approx);
        if let Some(start) = about
            && let Some(said) = found.said.take_if(|s| s.may_be_about())
        {
            found.said = Some(Said::About(Box::new(said)));
            found.start = found.start.min(start);
        }
        found
    }

    /// `sinds 2021`, `tot en met 5 mei`: the side that is meant. A run has only what lies outside it:
    /// "na 2018-2019", but "vanaf 3 mei tot 5 juni" is the run itself.
    fn bounded(&self, found: Found) -> Found {
        let run = matches!(found.said, Some(Said::Span(..)));
        let may_be = run || found.said.as_ref().is_some_and(Said::may_be_bounded);
        // "After last month's fire": it is the fire that is meant.
        let owns = Cursor::new(self.page, found.end).quote().is_some_and(|q| q.byte() == b's');
        let start = if may_be && !owns { self.before_article(found.start) } else { return found };
        let bound = |s| match s {
            Sense::Bound(b) if !run || matches!(b, Bound::After | Bound::Before) => Some(b),
            _ => None,
        };
        Found { bound: self.led_pick(start, bound).map(|(bound, _)| bound), ..found }
    }

    /// Where the expression begins when an article stands before it.
    fn before_article(&self, at: usize) -> usize {
        self.led(at, Sense::Article).unwrap_or(at)
    }

    pub(super) fn between(&self, at: usize) -> Option<usize> {
        let start = self.before_article(at);
        let led = self.led(self.led(start, Sense::Approx).unwrap_or(start), Sense::Between);
        led.or_else(|| self.between_clocks(start))
    }

    /// `tussen 16.00 uur op 3 mei en …`: a time of day stands between the word and its date.
    fn between_clocks(&self, at: usize) -> Option<usize> {
        let clock = self.found.last().filter(|f| f.said.is_none() && f.end + 8 > at)?;
        if Cursor::new(self.page, clock.end).maybe(Sense::Of).blank().at() != at {
            return None;
        }
        let before = self.text.get(..clock.start)?.trim_end();
        let start = before.trim_end_matches(char::is_alphabetic).len();
        Cursor::new(self.page, start).skip(Sense::Between).map(|_| start)
    }

    /// An expression that begins with figures.
    fn figures(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        if c.byte_before() == b'+' {
            return self.counted(c);
        }
        // "2e Paasdag"
        if c.kinds_here().any(Kinds::NAMED)
            && let Some((said, rest)) = point::named(c)
        {
            return self.grown(said, c.at(), rest);
        }
        if self.cites(c) {
            return None;
        }
        let not_date = self.led(c.at(), Sense::NotDate).is_some();
        let numbered = not_date && numeric::full(c).is_some();
        let date = point::point(c).filter(|(s, _)| !not_date || stated(s) && !numbered);
        if let Some((said, rest)) = date {
            return self.grown(said, c.at(), rest);
        }
        if not_date {
            return None;
        }
        self.session_or_years(c)
            .or_else(|| numeric::spaced(c).map(|(said, rest)| Hit::new(said, c.at(), rest)))
            .or_else(|| self.bare_year(c))
            .or_else(|| self.quoted_year(c))
            .or_else(|| self.counted(c))
            .or_else(|| self.numeric_day(c))
            .or_else(|| self.clock(c))
            .or_else(|| self.bare_day(c))
    }

    /// An expression that begins with a word.
    fn words(&self, c: Cursor<'t>, kinds: Kinds) -> Option<Hit<'t>> {
        type Scanner<'t> = fn(&Walk<'t>, Cursor<'t>) -> Option<Hit<'t>>;
        const COUNT: Kinds = Kinds::NUMBER.or(Kinds::ORDINAL);
        const DATED: Kinds = Kinds::NAMED
            .or(Kinds::PART)
            .or(Kinds::SIDE)
            .or(Kinds::DAY)
            .or(Kinds::MONTH)
            .or(Kinds::DECADE)
            .or(Kinds::SAME)
            .or(Kinds::WEEKDAY)
            .or(COUNT);
        const BESIDE: Kinds =
            Kinds::WEEKDAY.or(Kinds::PART_OF_DAY).or(Kinds::NAMED).or(Kinds::UNIT);
        let scanners: [(Kinds, Scanner<'t>); 14] = [
            (Kinds::STRETCH, Walk::named_stretch),
            (Kinds::PART_OF_DAY, Walk::night),
            (BESIDE, Walk::named_beside),
            (Kinds::PART_OF_DAY, Walk::quoted_part_of_day),
            (Kinds::NUMBER, Walk::counted),
            (DATED, Walk::dated),
            (Kinds::ORDINAL, Walk::nth_weekday),
            (Kinds::MONTH, Walk::short_month),
            (Kinds::WEEKDAY, Walk::short_weekday),
            (Kinds::NOW, Walk::now_to),
            (Kinds::UNIT, Walk::unit_beside),
            (Kinds::YEAR, Walk::bare_year),
            (Kinds::NUMBER, Walk::clock),
            (COUNT, Walk::bare_day),
        ];
        scanners.iter().filter(|(needs, _)| kinds.any(*needs)).find_map(|(_, scan)| scan(self, c))
    }
}

/// Whether at most three figures end a block: a number of something, or a day if a word calls for it.
fn is_lone(c: Cursor<'_>) -> bool {
    let figures = (0..4).take_while(|&i| c.byte_after(i).is_ascii_digit()).count();
    (1..4).contains(&figures) && c.forward(figures).is_some_and(Cursor::ends_block)
}
