//! A whole document: its own date first, then every expression against its anchor.

use super::cursor::{Cursor, Page};
use super::drops::Blocks;
use super::reader::Reader;
use super::said::{Found, Said, YearSaid};
use super::{Anchor, DateSource, DocumentDate, Tagger, Timex, span};
use super::{year_lines, years};
use crate::corpus::{Block, BlockKind, Document, Format};
use crate::date::{DateRange, Precision};
use crate::extract::document_date::{self, Sighting};
use crate::extract::lexicon::{Lexicon, Sense, Toward};
use crate::extract::passages::Passages;
use crate::extract::reading::Reading;
use crate::extract::resolve::{Bearing, Resolver};
use crate::extract::resolve_tense::{Tense, same_sentence};
use crate::text::Span;

/// The longest link between two blocks, with its blanks, in bytes.
const LINK: usize = 24;

impl Tagger<'_> {
    /// The document's own date, with its evidence, every time expression in it, and what was told on other days.
    pub fn read(&self, document: &Document) -> Reading {
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
        let page = Blocks { text: &document.text, blocks: &blocks, lexicon: self.lexicon };
        page.drop_row_numbers(&mut found);
        let years = year_lines::read(&document.text, &blocks, &mut found);
        mend_broken(&document.text, self.lexicon, (&blocks, &years), &mut found);
        mend_parted(&document.text, self.lexicon, &mut found);
        let leveled = document.meta.format != Format::Text;
        page.drop_lone_numbers(leveled, &mut found);
        page.drop_lone_labels(&mut found);
        let stated = self.stated(&blocks, &found);
        let (own, again) = document_date::find(document, self.lexicon, &sightings(&stated));
        let dates: Vec<_> = stated.iter().map(|s| (s.value, s.span)).collect();
        let mut passages = Passages::of(document, self.lexicon, &dates);
        let mut reader = Reader::new(self, &document.text, own, &passages);
        reader.leveled = leveled;
        reader.again = again;
        for (i, f) in found {
            reader.enter(i, &blocks);
            reader.take(f);
        }
        reader.enter(blocks.len().saturating_sub(1), &blocks);
        let timexes = reader.timexes;
        passages.heads = reader.heads;
        let language = self.lexicon.language();
        Reading { language, timexes, passages, ..Reading::dated(own) }
    }

    fn is_read(&self, block: &Block) -> bool {
        match &block.kind {
            BlockKind::Front(key) => {
                self.lexicon.papers().rank_of_key(key).is_some() || key == "title"
            }
            BlockKind::Furniture => false,
            _ => true,
        }
    }

    /// Dates that are stated in full.
    fn stated<'b>(&self, blocks: &[&'b Block], found: &[(usize, Found)]) -> Vec<Sighting<'b>> {
        let stated = |(i, f): &(usize, Found)| {
            let value = self.resolver(None).resolve(f.said.as_ref()?)?;
            let block = *blocks.get(*i)?;
            Some(Sighting { block, span: Span::new(f.start, f.end), value })
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
            outright: false,
        })
    }

    /// The expressions of a bare string, against an anchor or none.
    pub fn read_words(&self, text: &str, anchor: Option<DateRange>) -> Vec<Timex> {
        let own = DocumentDate { value: anchor, from: DateSource::None, span: None };
        let span = Span::new(0, text.len());
        let block = Block { kind: BlockKind::Paragraph, span, body: 0, quoted: 0 };
        let mut found: Vec<_> =
            self.recognise(text, 0, text.len()).into_iter().map(|f| (0, f)).collect();
        hand_out_times(text, &block, &mut found);
        let passages = Passages::default();
        let mut reader = Reader::new(self, text, own, &passages);
        for (_, f) in found.into_iter().filter(|(_, f)| f.said.is_some()) {
            reader.take(f);
        }
        reader.timexes
    }
}

/// A date whose year begins the next line, where lines were taken for blocks of their own.
fn mend_broken(
    text: &str,
    lexicon: &Lexicon,
    (blocks, years): (&[&Block], &[Option<i32>]),
    found: &mut Vec<(usize, Found)>,
) {
    let open = Some(YearSaid::Missing(Toward::Tense));
    let mut taken = 0;
    found.retain_mut(|(i, f)| {
        let in_taken = f.start < taken;
        if let Some(next) = blocks.get(*i + 1).filter(|b| b.kind != BlockKind::Row)
            && text.get(f.end..next.body) == Some("\n")
            && years.get(*i + 1).is_some_and(Option::is_none)
            && f.said.as_ref().is_some_and(|s| s.year() == open)
            && let Some((year, end)) = year_at(text, lexicon, next)
        {
            f.said = f.said.take().map(|said| said.in_year(YearSaid::Stated(year)));
            f.end = end;
            taken = end;
        }
        !in_taken
    });
}

/// The year a block begins with, and where it ends.
fn year_at(text: &str, lexicon: &Lexicon, block: &Block) -> Option<(i32, usize)> {
    let page = Page::new(text, lexicon, block.span.end);
    // "2018–2022: …" is a label of its own.
    let (year, rest) = years::stated_year(Cursor::new(&page, block.body))?;
    let label = rest.dash().is_some() || rest.byte() == b':';
    (!label).then_some((year, rest.at()))
}

/// A run whose ends stand in two blocks ("3 mei 2004 tot en met", and below it "7 juni 2005"): the
/// first date is the whole run, since no expression goes beyond its block; the second is read as
/// part of it.
fn mend_parted(text: &str, lexicon: &Lexicon, found: &mut Vec<(usize, Found)>) {
    let mut joined: Vec<(usize, Found)> = Vec::with_capacity(found.len());
    for (place, next) in found.drain(..) {
        let before = joined.last_mut().filter(|(before, f)| {
            *before + 1 == place
                && is_joined(text, lexicon, f.end, next.start)
                && [&f.said, &next.said].into_iter().flatten().filter(|s| is_date(s)).count() == 2
        });
        match before.and_then(|(_, f)| Some((f.said.as_mut()?, next.said.clone()?))) {
            Some((first, last)) => *first = span::span(first.clone(), last),
            None => joined.push((place, next)),
        }
    }
    *found = joined;
}

/// Whether nothing but "tot en met" or the like stands from `end` to `start`.
fn is_joined(text: &str, lexicon: &Lexicon, end: usize, start: usize) -> bool {
    let between = text.get(end..start).unwrap_or_default();
    let word = between.trim();
    let run = |s| matches!(s, Sense::Through | Sense::Until).then_some(());
    // A capital begins a sentence: "… 6 december 2019", and below it "Tot en met 5 mei was zij weg".
    between.len() <= LINK
        && word.starts_with(char::is_lowercase)
        && between.starts_with(char::is_whitespace)
        && lexicon.read(word, 0, run).is_some_and(|(_, end)| end == word.len())
}

/// A day, month or year in full or in part.
fn is_date(said: &Said) -> bool {
    matches!(said.plain(), Said::Day { .. } | Said::Month { .. } | Said::Year(_))
}

/// Candidates for the document's own date: days and months.
fn sightings<'b>(stated: &[Sighting<'b>]) -> Vec<Sighting<'b>> {
    let fine = |s: &&Sighting<'_>| matches!(s.value.precision(), Precision::Day | Precision::Month);
    stated.iter().filter(fine).copied().collect()
}

/// Gives each time of day that stands alone to the date that governs it: the first of a bullet,
/// else the one before it in its sentence, else the one after it.
fn hand_out_times(text: &str, block: &Block, found: &mut [(usize, Found)]) {
    for i in 0..found.len() {
        let Some((_, Found { said: None, time, start, end, .. })) = found.get(i).cloned() else {
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
        found.said.as_ref().map(Said::plain),
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
