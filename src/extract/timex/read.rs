//! A whole document: its own date first, then every expression against its anchor.

use super::said::{Found, Said, YearSaid};
use super::{Anchor, AnchorSource, DateSource, DocumentDate, Tagger, Timex, TimexUse};
use crate::corpus::{Block, BlockKind, Document};
use crate::date::{DateRange, Precision};
use crate::extract::document_date::{self, Sighting};
use crate::extract::lexicon::{Sense, Toward};
use crate::extract::resolve::{Bearing, Resolver};
use crate::extract::resolve_tense::{Tense, said_before, same_sentence, tense_at};
use crate::text::Span;

impl Tagger<'_> {
    /// The document's own date, with its evidence, and every time expression in it.
    pub fn read(&self, document: &Document) -> (DocumentDate, Vec<Timex>) {
        let blocks: Vec<_> = document.blocks.iter().filter(|b| self.is_read(b)).collect();
        let mut found = Vec::new();
        for (i, block) in blocks.iter().enumerate() {
            let from = found.len();
            found.extend(
                self.recognise(&document.text, block.body, block.span.end)
                    .into_iter()
                    .map(|f| (i, f)),
            );
            if let Some(in_block) = found.get_mut(from..) {
                hand_out_times(&document.text, block, in_block);
            }
        }
        found.retain(|(_, f)| f.said.is_some());
        drop_lone_numbers(&blocks, &mut found);
        let sightings = self.sightings(&blocks, &found);
        let own = document_date::find(document, self.lexicon, &sightings);
        let mut reader = Reader::new(self, &document.text, own);
        for (i, f) in found {
            if let Some(block) = blocks.get(i) {
                reader.enter(i, block);
                reader.take(f);
            }
        }
        (own, reader.timexes)
    }

    fn is_read(&self, block: &Block) -> bool {
        match &block.kind {
            BlockKind::Front(key) => self.lexicon.is_date_key(key) || key == "title",
            BlockKind::Furniture => false,
            _ => true,
        }
    }

    /// Dates that are stated in full, as candidates for the document's own.
    fn sightings<'b>(&self, blocks: &[&'b Block], found: &[(usize, Found)]) -> Vec<Sighting<'b>> {
        let stated = |(i, f): &(usize, Found)| {
            let value = self.resolver(None).resolve(f.said.as_ref()?)?;
            let fine = matches!(value.precision(), Precision::Day | Precision::Month);
            let block = *blocks.get(*i)?;
            fine.then_some(Sighting { block, span: Span::new(f.start, f.end), value })
        };
        found.iter().filter_map(stated).collect()
    }

    fn resolver(&self, anchor: Option<Anchor>) -> Resolver<'_> {
        Resolver::new(Bearing {
            lexicon: self.lexicon,
            anchor,
            near: None,
            previous: None,
            tense: Tense::Unknown,
        })
    }

    /// The expressions of a bare string, against an anchor or none.
    pub fn read_words(&self, text: &str, anchor: Option<DateRange>) -> Vec<Timex> {
        let own = DocumentDate { value: anchor, from: DateSource::None, span: None };
        let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()), body: 0 };
        let mut found: Vec<_> =
            self.recognise(text, 0, text.len()).into_iter().map(|f| (0, f)).collect();
        hand_out_times(text, &block, &mut found);
        let mut reader = Reader::new(self, text, own);
        for (_, f) in found.into_iter().filter(|(_, f)| f.said.is_some()) {
            reader.take(f);
        }
        reader.timexes
    }
}

/// A line that is nothing but four figures is a year where there are more such lines, as in a
/// chronology; a single one is the number of a question or a page.
fn drop_lone_numbers(blocks: &[&Block], found: &mut Vec<(usize, Found)>) {
    let alone = |(i, f): &(usize, Found)| {
        let line = blocks.get(*i).is_some_and(|b| f.start <= b.body + 1 && f.end + 1 >= b.span.end);
        line && matches!(f.said, Some(Said::Year(YearSaid::Stated(_))))
    };
    if found.iter().filter(|f| alone(f)).count() == 1 {
        found.retain(|f| !alone(f));
    }
}

/// Gives each time of day that stands alone to the date that governs it: the first of a bullet,
/// else the one before it in its sentence, else the one after it.
fn hand_out_times(text: &str, block: &Block, found: &mut [(usize, Found)]) {
    for i in 0..found.len() {
        let Some((_, Found { said: None, time, start, end })) = found.get(i).cloned() else {
            continue;
        };
        let of_item = (block.kind == BlockKind::Item)
            .then(|| found.iter().position(|(_, f)| is_day(f) && f.start <= block.body + 3))
            .flatten();
        let before = (0..i)
            .rev()
            .take(4)
            .find(|&j| governs(found, j, |f| same_sentence(text, f.end, start)));
        let after = (i + 1..found.len())
            .take(4)
            .find(|&j| governs(found, j, |f| same_sentence(text, end, f.start)));
        if let Some((_, date)) = before.or(after).or(of_item).and_then(|j| found.get_mut(j)) {
            date.time = date.time.or(time);
        }
    }
}

fn governs(found: &[(usize, Found)], at: usize, near: impl Fn(&Found) -> bool) -> bool {
    found.get(at).is_some_and(|(_, f)| is_day(f) && near(f))
}

fn is_day(found: &Found) -> bool {
    matches!(
        found.said,
        Some(
            Said::Day { .. } | Said::Weekday { .. } | Said::WeekdayOf { .. } | Said::Offset { .. }
        ) | Some(
            Said::DayOfMonth { .. }
                | Said::Holiday { .. }
                | Said::NthUnit { .. }
                | Said::NthWeekday { .. }
        )
    )
}

/// Resolves expressions in the order of the text.
struct Reader<'a> {
    tagger: &'a Tagger<'a>,
    text: &'a str,
    own: DocumentDate,
    /// The document's own date, as an anchor.
    document: Option<Anchor>,
    heading: Option<Anchor>,
    entry: Option<Anchor>,
    previous: Option<Anchor>,
    block: Option<(usize, &'a Block)>,
    timexes: Vec<Timex>,
}

impl<'a> Reader<'a> {
    fn new(tagger: &'a Tagger<'a>, text: &'a str, own: DocumentDate) -> Self {
        let from = match own.from {
            DateSource::LastEntry => AnchorSource::LastEntry,
            _ => AnchorSource::Document,
        };
        let document = own.value.map(|date| Anchor { date, from, span: own.span });
        Self {
            tagger,
            text,
            own,
            document,
            heading: None,
            entry: None,
            previous: None,
            block: None,
            timexes: Vec::new(),
        }
    }

    fn enter(&mut self, place: usize, block: &'a Block) {
        if self.block.is_none_or(|(p, _)| p != place) {
            self.block = Some((place, block));
            self.entry = None;
        }
    }

    fn take(&mut self, found: Found) {
        let Some(said) = found.said else { return };
        if self.is_yearly(&said, found.start) {
            return;
        }
        let tense = if Resolver::asks_tense(&said) {
            tense_at(self.text, found.start, found.end, self.tagger.lexicon)
        } else {
            Tense::Unknown
        };
        let day = |a: &Anchor| a.date.precision() == Precision::Day;
        let bearing = Bearing {
            lexicon: self.tagger.lexicon,
            anchor: self.entry.filter(day).or(self.heading.filter(day)).or(self.document),
            near: self.beside(found.start).or(self.entry).or(self.heading).or(self.document),
            previous: self.previous,
            tense,
        };
        let mut resolver = Resolver::new(bearing);
        let value = resolver.resolve(&said).unwrap_or_else(DateRange::unknown);
        let span = Span::new(found.start, found.end);
        if self.refines(value, span) {
            return;
        }
        let used_as = self.use_of(&said, span);
        let timex = Timex {
            span,
            value,
            time: found.time,
            rule: said.rule(),
            anchor: resolver.used,
            used_as,
        };
        self.remember(&timex, &said);
        self.timexes.push(timex);
    }

    /// What comes every year ("wordt jaarlijks op 4 mei herdacht") is no day of one year. Holidays
    /// are found by their names all the same.
    fn is_yearly(&self, said: &Said, start: usize) -> bool {
        let open = said.year() == Some(YearSaid::Missing(Toward::Tense));
        let recurs = match said {
            Said::Day { .. } | Said::NthWeekday { .. } => open,
            Said::NthUnit { .. } => true,
            _ => false,
        };
        recurs && said_before(self.text, start, self.tagger.lexicon, Sense::Yearly)
    }

    /// The date right before, in the same breath ("in het derde kwartaal van 2012, wellicht in
    /// juli"): no verb and few words between.
    fn beside(&self, start: usize) -> Option<Anchor> {
        let previous = self.previous?;
        let between = self.text.get(previous.span?.end..start).filter(|b| b.len() <= 40)?;
        let apposed = between.trim_start().starts_with([',', '('])
            && self.tagger.lexicon.is_verbless(between);
        (apposed && same_sentence(self.text, previous.span?.end, start)).then_some(previous)
    }

    /// A guess within the date before it ("in het derde kwartaal, wellicht in juli") belongs to
    /// that date's words and leaves its value alone.
    fn refines(&mut self, value: DateRange, span: Span) -> bool {
        let Some(Anchor { date, span: Some(before), .. }) = self.beside(span.start) else {
            return false;
        };
        let within =
            value.days().is_some() && date.first() <= value.first() && value.last() <= date.last();
        let between = self.text.get(before.end..span.start).unwrap_or_default();
        let Some(timex) = self.timexes.last_mut().filter(|t| t.span == before) else {
            return false;
        };
        let hedged = within && self.tagger.lexicon.is_hedged(between);
        if hedged {
            timex.span.end = span.end;
        }
        hedged
    }

    fn use_of(&self, said: &Said, span: Span) -> TimexUse {
        let front =
            self.block.is_some_and(|(_, b)| matches!(&b.kind, BlockKind::Front(k) if k != "title"));
        match said {
            _ if front || self.own.span == Some(span) && self.own.from != DateSource::LastEntry => {
                TimexUse::DocumentDate
            }
            Said::SessionYear(_) => TimexUse::Citation,
            _ => TimexUse::Event,
        }
    }

    /// Keeps a date as anchor for what follows: of its entry, of its heading, or as the last one.
    fn remember(&mut self, timex: &Timex, said: &Said) {
        if timex.value.days().is_none() || timex.used_as == TimexUse::Citation {
            return;
        }
        let anchor = |from| Some(Anchor { date: timex.value, from, span: Some(timex.span) });
        self.previous = anchor(AnchorSource::Previous);
        let Some((_, block)) = self.block else { return };
        let dated =
            matches!(said, Said::Day { .. } | Said::Year(YearSaid::Stated(_)) | Said::Month { .. });
        if !dated || timex.span.start > block.body + 3 {
            return;
        }
        let alone = timex.span.end + 3 >= block.span.end;
        match block.kind {
            BlockKind::Heading(_) => self.heading = anchor(AnchorSource::Heading),
            BlockKind::Item | BlockKind::Row if matches!(said, Said::Day { .. }) => {
                self.entry = anchor(AnchorSource::Entry)
            }
            _ if alone && matches!(said, Said::Year(_)) => {
                self.heading = anchor(AnchorSource::Heading)
            }
            _ => {}
        }
    }
}
