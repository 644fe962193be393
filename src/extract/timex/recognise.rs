//! One pass over the words of a text: where a date may begin, the scanners are asked.

use super::absolute::{self, ordinal};
use super::cursor::Cursor;
use super::relative::{self, Lead};
use super::said::{Found, Said, YearSaid};
use super::span::{self, Joined};
use super::{clock, numeric, point};
use crate::date::TimeOfDay;
use crate::date::calendar::Unit;
use crate::extract::lexicon::{self, Kinds, Lexicon, Sense, Side, Toward};

/// A scanner's answer: what was said, at what time, where it begins, and the place after it.
struct Hit<'t> {
    said: Option<Said>,
    time: Option<TimeOfDay>,
    start: usize,
    after: Cursor<'t>,
}

impl<'t> Hit<'t> {
    fn new(said: Said, start: usize, after: Cursor<'t>) -> Self {
        Self { said: Some(said), time: None, start, after }
    }
}

/// A walk over one stretch of text.
pub(super) struct Walk<'t> {
    text: &'t str,
    lexicon: &'t Lexicon,
    end: usize,
    /// Starts of the last words, latest first.
    words: [usize; 4],
    /// The candidate, and the kinds of the words right before it.
    left: (usize, Kinds),
    found: Vec<Found>,
}

/// Every time expression of `text[start..end]`, in order, disjoint.
pub(super) fn recognise(text: &str, lexicon: &Lexicon, start: usize, end: usize) -> Vec<Found> {
    let mut walk = Walk {
        text,
        lexicon,
        end,
        words: [start; 4],
        left: (start, Kinds::NONE),
        found: Vec::new(),
    };
    let bytes = text.as_bytes().get(..end).unwrap_or_default();
    let mut at = start;
    while let Some(&byte) = bytes.get(at) {
        if !lexicon::is_word_byte(byte) {
            at += 1;
            continue;
        }
        if matches!(byte, 0xC2 | 0xE2) {
            at += if byte == 0xC2 { 2 } else { 3 };
            continue;
        }
        let stop = lexicon::word_end(bytes, at);
        let figures = byte.is_ascii_digit();
        let candidate = if figures { stop - at <= 10 } else { lexicon.opens(bytes, at, stop) };
        if candidate && let Some(after) = walk.candidate(at) {
            walk.words = [after; 4];
            at = after.max(stop);
            continue;
        }
        walk.words = [at, walk.words[0], walk.words[1], walk.words[2]];
        at = stop;
    }
    walk.found
}

impl<'t> Walk<'t> {
    /// Asks the scanners at a word; answers where the expression ends.
    fn candidate(&mut self, at: usize) -> Option<usize> {
        let c = Cursor::new(self.text, self.lexicon, at, self.end);
        let kinds = if c.byte().is_ascii_digit() { Kinds::NUMBER } else { c.kinds() };
        if !promising(c, kinds) || !self.clear_left(at) {
            return None;
        }
        let before = self.words.iter().filter(|&&w| w < at);
        let left = before.map(|&w| self.lexicon.kinds_between(self.text, w, at));
        self.left = (at, left.fold(Kinds::NONE, Kinds::or));
        let number = kinds.any(Kinds::NUMBER.or(Kinds::ORDINAL));
        if let Some(end) = number.then(|| self.days(c)).flatten() {
            return Some(end);
        }
        let hit = if c.byte().is_ascii_digit() { self.figures(c) } else { self.words(c) }?;
        let end = hit.after.at();
        self.found.push(Found { said: hit.said, time: hit.time, start: hit.start, end });
        Some(end)
    }

    /// Whether nothing is glued to the left that makes it part of a name, number or path.
    fn clear_left(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default();
        let mut chars = before.chars().rev();
        let Some(last) = chars.next() else { return true };
        let second = chars.next().unwrap_or(' ');
        let digit = self.text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        match last {
            ',' | ':' | ';' => !second.is_ascii_digit() || !digit,
            '-' | '–' | '—' | '/' => !digit && !second.is_ascii_digit() || second == ' ',
            '.' => !digit && second != ' ',
            '_' | '@' | '#' | '$' | '+' | '=' | '&' | '€' | '£' | '%' | '\\' | '§' => false,
            c => !c.is_alphanumeric(),
        }
    }

    /// Where the words right before `at` begin, when they have a sense.
    fn led(&self, at: usize, sense: Sense) -> Option<usize> {
        if at == self.left.0 && !self.left.1.any(sense.kind()) {
            return None;
        }
        self.led_pick(at, |s| (s == sense).then_some(())).map(|(_, start)| start)
    }

    /// The sense of the words right before `at`, and where they begin.
    fn led_pick<T>(
        &self,
        at: usize,
        pick: impl Fn(Sense) -> Option<T> + Copy,
    ) -> Option<(T, usize)> {
        self.words.iter().rev().filter(|&&w| w < at).find_map(|&start| {
            let (found, end) = self.lexicon.read(self.text, start, pick)?;
            let end = lexicon::skip_blanks(self.text.as_bytes(), end)?;
            (end == at).then_some((found, start))
        })
    }

    /// Where the expression begins when an article stands before it.
    fn before_article(&self, at: usize) -> usize {
        self.led(at, Sense::Article).unwrap_or(at)
    }

    fn between(&self, at: usize) -> Option<usize> {
        let start = self.before_article(at);
        self.led(start, Sense::Between)
    }

    /// Days that share a month; pushes each run.
    fn days(&mut self, c: Cursor<'t>) -> Option<usize> {
        // The words before are looked at last: they cost most.
        let between = span::may_list(c)? && self.between(c.at()).is_some();
        let (days, after) = span::days(c, between)?;
        if self.led(c.at(), Sense::NotDate).is_some() {
            return None;
        }
        let (time, after) = timed(after);
        let last = days.found.len().checked_sub(1)?;
        for (i, (said, start, end)) in days.found.into_iter().enumerate() {
            let end = if i == last { after.at() } else { end };
            self.found.push(Found { said: Some(said), time, start, end });
        }
        Some(after.at())
    }

    /// An expression that begins with figures.
    fn figures(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
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
            .or_else(|| self.counted(c))
            .or_else(|| self.numeric_day(c))
            .or_else(|| self.clock(c))
            .or_else(|| self.bare_day(c))
    }

    /// An expression that begins with a word.
    fn words(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
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
        let scanners: [(Kinds, Scanner<'t>); 11] = [
            (Kinds::STRETCH, Walk::named_stretch),
            (Kinds::PART_OF_DAY, Walk::quoted_part_of_day),
            (Kinds::NUMBER, Walk::counted),
            (DATED, Walk::dated),
            (Kinds::ORDINAL, Walk::nth_weekday),
            (Kinds::MONTH, Walk::short_month),
            (Kinds::NOW, Walk::now_to),
            (Kinds::UNIT, Walk::unit_beside),
            (Kinds::YEAR, Walk::bare_year),
            (Kinds::NUMBER, Walk::clock),
            (COUNT, Walk::bare_day),
        ];
        let kinds = c.kinds();
        scanners.iter().filter(|(needs, _)| kinds.any(*needs)).find_map(|(_, scan)| scan(self, c))
    }

    /// A vague word, a recess, a session year.
    fn named_stretch(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let vague = c.pick(|s| match s {
            Sense::Vague(toward) => Some(toward),
            Sense::Recess => Some(Toward::Tense),
            _ => None,
        });
        match vague {
            Some((toward, rest)) => Some(Hit::new(Said::Vague(toward), c.at(), rest)),
            None => self.citation(c),
        }
    }

    /// Any date that needs no figures to begin with.
    fn dated(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let (said, rest) = point::point(c)?;
        let mut hit = self.grown(said.clone(), c.at(), rest)?;
        if !self.stands(&said, c, rest) && !matches!(hit.said, Some(Said::Span(..))) {
            return None;
        }
        hit.time = hit.time.or_else(|| part_in(c));
        self.within(hit)
    }

    /// "Binnen de komende drie weken" begins now.
    fn within(&self, mut hit: Hit<'t>) -> Option<Hit<'t>> {
        if let Some(Said::Rolling { n, unit } | Said::Whole { n, unit }) = hit.said
            && let Some(start) = self.led(hit.start, Sense::Within)
        {
            (hit.said, hit.start) = (Some(Said::Within { n, unit }), start);
        }
        Some(hit)
    }

    /// A short month without its year: `in jan`, `maand feb`, `van nov tot maart`.
    fn short_month(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        c.pick(|s| matches!(s, Sense::MonthShort(_)).then_some(()))?;
        let (said, rest) = absolute::month_year(c)?;
        let hit = self.grown(said, c.at(), rest)?;
        let run = matches!(hit.said, Some(Said::Span(..)));
        (run || self.led(c.at(), Sense::Lead).is_some()).then_some(hit)
    }

    /// `de eerste zondag`: of this month, after an article.
    fn nth_weekday(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let start = self.led(c.at(), Sense::Article)?;
        let (n, rest) = ordinal(c)?;
        let weekday = rest.pick(|s| if let Sense::Weekday(d) = s { Some(d) } else { None });
        let (weekday, rest) = weekday.filter(|(_, r)| r.settles() && n > 0)?;
        let of = Box::new(Said::unit(Unit::Month, Side::This));
        Some(Hit::new(Said::NthWeekday { n, weekday, of }, start, rest))
    }

    /// `tussen nu en 15 november`.
    fn now_to(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let rest = c.skip(Sense::Now)?;
        let hit = self.grown(Said::day(0), c.at(), rest)?;
        matches!(hit.said, Some(Said::Span(..))).then_some(hit)
    }

    /// `de dag erna`, `het jaar daarvoor`, `de week na 1 mei`, `de week na de volgende`.
    fn unit_beside(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let start = self.led(c.at(), Sense::Article)?;
        let (said, rest) = relative::unit_beside(c)?;
        Some(Hit::new(said, start, rest))
    }

    /// Whether a bare word that may be something else stands where a date can.
    fn stands(&self, said: &Said, c: Cursor<'t>, rest: Cursor<'t>) -> bool {
        match said {
            Said::Month { year: YearSaid::Missing(Toward::Tense), .. } => {
                self.month_stands(c, rest)
            }
            Said::Season { year: YearSaid::Missing(Toward::Tense), .. } => {
                self.led(c.at(), Sense::Article).is_some()
                    || self.led(c.at(), Sense::Lead).is_some()
                    || whole(c, rest)
            }
            _ => true,
        }
    }

    /// A month without a day or year: names and other words must be kept out.
    fn month_stands(&self, c: Cursor<'t>, rest: Cursor<'t>) -> bool {
        if whole(c, rest) || self.led(c.at(), Sense::Lead).is_some() {
            return true;
        }
        let capital = c.byte().is_ascii_uppercase() && !self.starts_sentence(c.at());
        if capital || c.sees(Sense::MonthAmbiguous) {
            return self.led(c.at(), Sense::Until).is_some();
        }
        true
    }

    fn starts_sentence(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default();
        let last = before.bytes().rev().take(8).find(|b| !b.is_ascii_whitespace());
        last.is_none_or(|b| matches!(b, b'.' | b'!' | b'?' | b'\n' | b':'))
    }

    /// A date, grown by what follows it: an end, a second one that lends its year, a time of day.
    fn grown(&self, said: Said, at: usize, c: Cursor<'t>) -> Option<Hit<'t>> {
        let between = self.between(at);
        let (time, c) = timed(c);
        if time.is_none()
            && let Some((joined, rest)) = span::join(&said, c, between.is_some())
        {
            return Some(match joined {
                Joined::Run(run) => {
                    let (time, rest) = timed(rest);
                    Hit { said: Some(run), time, start: between.unwrap_or(at), after: rest }
                }
                Joined::First(first) => Hit { said: Some(first), time, start: at, after: rest },
            });
        }
        if let Said::Decade(first) = said
            && let Some((second, rest)) = relative::second_decade(c)
        {
            let span = Said::Span(Box::new(Said::Decade(first)), Box::new(Said::Decade(second)));
            return Some(Hit { said: Some(span), time: None, start: at, after: rest });
        }
        Some(Hit { said: Some(said), time, start: at, after: c })
    }

    /// `vergaderjaar 2023-2024`, `schooljaar 2019/2020`.
    fn citation(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let session = c.skip(Sense::CitationYear);
        let rest = session.or_else(|| c.skip(Sense::SeasonYear))?;
        let ((from, to), after) = numeric::years(rest).or_else(|| {
            let (year, after) = absolute::stated_year(rest)?;
            Some(((year, year), after))
        })?;
        let said = if session.is_some() { Said::SessionYear(from) } else { years(from, to) };
        Some(Hit { said: Some(said), time: None, start: c.at(), after })
    }

    /// `2016-2020`, unless more figures stand before it.
    fn session_or_years(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let ((from, to), after) = numeric::years(c)?;
        let word = self.text.get(self.words[0]..c.at()).unwrap_or_default().trim_end();
        if word.bytes().all(|b| b.is_ascii_digit()) && !word.is_empty() {
            return None;
        }
        Some(Hit { said: Some(years(from, to)), time: None, start: c.at(), after })
    }

    /// `in 2024`, `sinds 1967`, `2016 tot 2020`; a heading that is a year.
    fn bare_year(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let (year, rest) = absolute::stated_year(c)?;
        if rest.byte() == b'-' && rest.glued_to_figures() {
            return None;
        }
        if let Some((said, rest)) = point::part_of_year(YearSaid::Stated(year), rest) {
            return Some(Hit::new(said, c.at(), rest));
        }
        let between = self.between(c.at());
        let said = Said::Year(YearSaid::Stated(year));
        let (said, after) = match span::join(&said, rest, between.is_some()) {
            Some((Joined::Run(run), rest)) => (run, rest),
            _ => (said, rest),
        };
        let led = |sense| self.led(c.at(), sense).is_some();
        let weakly = led(Sense::WeakLead) && (rest.settles() || self.after_year(c.at()));
        let stands = between.is_some()
            || matches!(said, Said::Span(..))
            || led(Sense::Lead)
            || weakly && (led(Sense::Of) || self.after_year(c.at()))
            || led(Sense::Of) && rest.settles()
            || whole(c, rest);
        stands.then_some(Hit::new(said, between.unwrap_or(c.at()), after))
    }

    /// Whether the last expression was a year, just before: `in 2014 en 2015`.
    fn after_year(&self, at: usize) -> bool {
        self.found.last().is_some_and(|f| matches!(f.said, Some(Said::Year(_))) && f.end + 6 > at)
    }

    /// `twee weken geleden`, `over drie maanden`, `binnen vijf dagen`.
    fn counted(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let start = self.led(c.at(), Sense::About).unwrap_or(c.at());
        let within = self.led(start, Sense::Within);
        let in_time = self.led(start, Sense::InTime);
        let (lead, start) = match (within, in_time) {
            (Some(start), _) => (Lead::Within, start),
            (_, Some(start)) => (Lead::InTime, start),
            _ => (Lead::None, start),
        };
        let (said, after) = relative::counted(c, lead)?;
        let about = self.led(c.at(), Sense::About).is_some();
        let said = if about { Said::About(Box::new(said)) } else { said };
        let (time, after) = timed(after);
        Some(Hit { said: Some(said), time, start, after })
    }

    /// `op 22-4`, `22/04`: with a word before it that calls for a date, its year, a time of day, or
    /// both figures in full.
    fn numeric_day(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let (said, rest) = numeric::day_month(c)?;
        let stated = matches!(said.year(), Some(YearSaid::Stated(_)));
        let hit = self.grown(said, c.at(), rest)?;
        let led = self.led(c.at(), Sense::DayLead).is_some();
        let weakly = self.led(c.at(), Sense::WeakDayLead).is_some();
        let padded = c.byte() == b'0' || c.byte_after(3) == b'0' || c.byte_after(2) == b'0';
        let settled = led || (weakly || padded) && hit.after.settles();
        let dotted = c.byte_after(1) == b'.' || c.byte_after(2) == b'.';
        let timed = hit.time.is_some() && !dotted;
        let stands = stated || timed || settled || whole(c, hit.after) && !dotted;
        stands.then_some(hit)
    }

    /// `op de 12e`, `voor de tweeëntwintigste`, `op 15 om 8:00`.
    fn bare_day(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        self.led(c.at(), Sense::DayLead).or_else(|| self.led(c.at(), Sense::WeakDayLead))?;
        let (day, rest) = absolute::day_number(c)?;
        let article = self.led(c.at(), Sense::Article);
        let start = article.unwrap_or(c.at());
        if let Some(rest) = rest.skip(Sense::Toward(Toward::This)) {
            let of = Box::new(Said::unit(Unit::Month, Side::This));
            let said = Said::NthUnit { n: i32::try_from(day).ok()?, unit: Unit::Day, of };
            return Some(Hit::new(said, start, rest));
        }
        let (time, after) = timed(rest);
        let told = ordinal(c).is_some() && article.is_some();
        let said = Said::DayOfMonth { day, weekday: None };
        let stands = after.settles() && (told || matches!(time, Some(TimeOfDay::Clock(..))));
        stands.then_some(Hit { time, ..Hit::new(said, start, after) })
    }

    /// A time alone: it goes to the date that governs it.
    fn clock(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let (bound, start) = self
            .led_pick(c.at(), |s| if let Sense::ClockLead(b) = s { Some(b) } else { None })
            .map_or((None, c.at()), |(b, s)| (Some(b), s));
        let (time, after) = clock::on_the_clock(c, false, bound.unwrap_or(crate::date::Clock::At))?;
        Some(Hit { said: None, time: Some(time), start, after })
    }

    /// `'s ochtends`, `eind van de middag`: a time alone. A bare "middag" is not.
    fn quoted_part_of_day(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let (time, after) = clock::part_of_day(c)?;
        let words = self.text.get(c.at()..after.at())?;
        let quoted = matches!(c.byte_before(), b'\'' | b'`' | 0x98 | 0x99);
        let start =
            if c.byte_before() >= 0x80 { c.at().checked_sub(3)? } else { c.at().saturating_sub(1) };
        let in_the =
            self.led(c.at(), Sense::Article).is_some_and(|a| self.led(a, Sense::Of).is_some());
        if point::point(c).is_some() {
            return None;
        }
        let start = if quoted { start } else { c.at() };
        (quoted || words.contains(' ') || in_the).then_some(Hit {
            said: None,
            time: Some(time),
            start,
            after,
        })
    }
}

/// A cheap look at the next word: most numbers and most words such as "een", "die" and "deze"
/// are followed by a word that has nothing to do with time, and need no scanner.
fn promising(c: Cursor<'_>, kinds: Kinds) -> bool {
    const NUMBER: Kinds = Kinds::NUMBER.or(Kinds::ARTICLE).or(Kinds::OTHER);
    if kinds.within(NUMBER) {
        let rest = match c.number() {
            Some((n, rest)) if n.figures <= 2 && !n.ordinal => rest,
            Some(_) => return true,
            None if c.byte().is_ascii_digit() => return true,
            None => c.after_word(),
        };
        return !rest.before_plain_word() || rest.ends_block();
    }
    const NEXT: Kinds = Kinds::SAME.or(Kinds::SIDE).or(Kinds::OTHER).or(Kinds::ARTICLE);
    !kinds.within(NEXT) || !c.after_word().before_plain_word()
}

/// Whether it is all there is in its block.
fn whole(c: Cursor<'_>, rest: Cursor<'_>) -> bool {
    c.starts_block() && rest.ends_block()
}

fn stated(said: &Said) -> bool {
    matches!(said, Said::Day { .. })
}

fn years(from: i32, to: i32) -> Said {
    let year = |y| Box::new(Said::Year(YearSaid::Stated(y)));
    if from == to { Said::Year(YearSaid::Stated(from)) } else { Said::Span(year(from), year(to)) }
}

/// The time of day right after a date.
fn timed(c: Cursor<'_>) -> (Option<TimeOfDay>, Cursor<'_>) {
    let stamp = c.mark(b"T").and_then(|r| clock::on_the_clock(r, true, crate::date::Clock::At));
    match stamp.or_else(|| clock::after_date(c)) {
        Some((time, rest)) => (Some(time), rest),
        None => (None, c),
    }
}

/// The part of the day inside a word: `gisteravond`, `maandagochtend`.
fn part_in(c: Cursor<'_>) -> Option<TimeOfDay> {
    let (part, _) = c
        .pick(|s| match s {
            Sense::Day(_, part) => part,
            Sense::WeekdayPart(_, part) => Some(part),
            _ => None,
        })
        .or_else(|| {
            let (_, rest) = c.pick(|s| matches!(s, Sense::Side(_)).then_some(()))?;
            rest.pick(|s| match s {
                Sense::PartOfDay(part) | Sense::WeekdayPart(_, part) => Some(part),
                _ => None,
            })
        })?;
    Some(TimeOfDay::Part(part))
}
