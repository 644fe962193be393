//! When the words at a place speak of: the date of their entry, of their clause, else of the document.

use super::paper::Paper;
use super::persons::Days;
use crate::extract::Timex;
use crate::text::{Span, last_word, sentences};

/// How far a clause reaches from a mention, in bytes; further off a date is another clause's.
pub(super) const AROUND: usize = 400;
const NEAR: usize = 80;
/// The longest time a heading may tell of.
const YEAR: chrono::TimeDelta = chrono::TimeDelta::days(366);

impl Paper<'_> {
    /// The days the words at a place speak of: those of a date right behind them, else of their clause, else of
    /// the paper they are quoted from, else of their entry, else of the heading above, else of their mail, else of the document.
    pub(super) fn days(&self, span: Span) -> Option<Days> {
        if let Some((_, days)) = self.asked_last.get().filter(|(place, _)| *place == span) {
            return days;
        }
        let told = self.days_behind(span).or_else(|| self.clause_days(span));
        let told = told.or_else(|| self.quoted(span)).or_else(|| self.entry_days(span));
        let told = told.or_else(|| self.headed_days(span)).or_else(|| self.mailed(span));
        let days = told.or_else(|| self.own_days());
        self.asked_last.set(Some((span, days)));
        days
    }

    /// The days of the heading or the entry a place stands under.
    fn headed_days(&self, span: Span) -> Option<Days> {
        let days = self.headed(span).filter(|days| days.1 - days.0 <= YEAR)?;
        self.not_later(days)
    }

    /// The days that are told of where no date stands near: of the heading above, else of the document.
    pub(super) fn days_around(&self, span: Span) -> Option<Days> {
        self.headed_days(span).or_else(|| self.own_days())
    }

    /// Whether days are those of the heading above a place, in the year before the document.
    pub(super) fn is_recent(&self, days: Option<Days>, span: Span) -> bool {
        let near = days.zip(self.own_days()).is_some_and(|(days, own)| own.0 - days.1 <= YEAR);
        near && days == self.headed_days(span)
    }

    /// The days at which a name is meant: "motie-Postema uit 2018" is of its year.
    pub(super) fn days_of_name(&self, span: Span) -> Option<Days> {
        let next = self.timexes.partition_point(|t| t.span.start < span.end);
        let year = self.timexes.get(next).and_then(|timex| {
            let between = self.document.text.get(span.end..timex.span.start)?;
            let joined = [" van ", " uit ", " c.s. van ", " c.s. uit "].contains(&between);
            timex.value.named().days().filter(|_| joined)
        });
        let told = year.and_then(|days| self.not_later(days)).or_else(|| self.days(span));
        told.or_else(|| self.all_days())
    }

    /// From the first to the last day a document tells of: in one without a date whoever is named lived then.
    fn all_days(&self) -> Option<Days> {
        let days = || self.timexes.iter().filter_map(|t| t.value.named().days());
        Some((days().map(|d| d.0).min()?, days().map(|d| d.1).max()?))
    }

    /// The document's own date.
    pub(super) fn own_days(&self) -> Option<Days> {
        self.date.value.and_then(|v| v.days())
    }

    /// Other days named in the same sentence, when nothing says whose they are.
    pub(super) fn other_days(&self, span: Span) -> Vec<Days> {
        if !self.is_near_a_date(span) {
            return Vec::new();
        }
        let own = self.days_around(span);
        if self.days(span) != own || self.co_signs(span) {
            return Vec::new();
        }
        let days = self.dates_in(self.sentence(span)).filter_map(|(_, days)| self.not_later(days));
        days.filter(|days| Some(*days) != own).collect()
    }

    /// "Vrijdag 22 november 2019; …": the date the block begins with.
    fn entry_days(&self, span: Span) -> Option<Days> {
        let block = self.document.block_at(span.start)?;
        let first = self.timexes.partition_point(|t| t.span.start < block.span.start);
        let timex = self.timexes.get(first).filter(|t| t.span.start <= block.body + 3)?;
        let days =
            timex.value.named().days().filter(|(first, last)| (*last - *first).num_days() <= 31)?;
        self.not_later(days)
    }

    /// The sentence a place stands in.
    pub(super) fn sentence(&self, span: Span) -> Span {
        Span::new(self.before(span).start, self.behind(span).end)
    }

    /// The whole sentence of a place, however long.
    fn whole_sentence(&self, at: usize) -> Option<Span> {
        let all = self.sentences();
        let here = all.get(all.partition_point(|s| s.end <= at));
        here.copied().filter(|s| s.start <= at)
    }

    /// The sentences of a block.
    pub(super) fn sentences_in(&self, block: Span) -> &[Span] {
        let all = self.sentences();
        let from = all.partition_point(|s| s.start < block.start);
        let rest = all.get(from..).unwrap_or_default();
        rest.get(..rest.partition_point(|s| s.end <= block.end)).unwrap_or_default()
    }

    fn sentences(&self) -> &[Span] {
        self.sentences.get_or_init(|| {
            let words = self.document.blocks.iter().map(|b| Span::new(b.body, b.span.end));
            words.flat_map(|words| sentences(&self.document.text, words)).collect()
        })
    }

    /// "de brief van de Minister van Financiën van 6 mei 2015"
    fn days_behind(&self, span: Span) -> Option<Days> {
        let next = self.timexes.partition_point(|t| t.span.start < span.end);
        let timex = self.timexes.get(next).filter(|t| t.span.start <= span.end + 12)?;
        let between = self.document.text.get(span.end..timex.span.start)?;
        let joined = [" van ", " d.d. ", " dd. ", " dd ", " gedateerd "].contains(&between);
        let days = timex.value.named().days().filter(|_| joined)?;
        self.not_later(days)
    }

    /// The date of the paper a place is part of: "vragen aan de minister (ingezonden 21 juni 2024)",
    /// "minister van Justitie, Jansen - 13 maart 2009"; or of the clause: "Op 3 mei 2016 schreef …".
    fn clause_days(&self, span: Span) -> Option<Days> {
        if !self.is_near_a_date(span) {
            return None;
        }
        let text = self.document.text.as_str();
        let dated = |(at, _): &(Span, Days)| {
            let between = text.get(span.end..at.start).unwrap_or_default();
            let lead = between.trim_end();
            let word = last_word(lead);
            let opens = lead.strip_suffix(word).unwrap_or_default().trim_end();
            let noted = opens.ends_with(['(', ',']) && self.dating.contains(word);
            let record = lead.ends_with(" -") || lead.ends_with(" –");
            noted || (record && between.len() <= NEAR)
        };
        let paper = self.dates_in(self.behind(span)).find(dated);
        let opening = || {
            let before = self.before(span);
            let timex = self.timexes_in(before).next()?;
            let days = timex.value.named().days()?;
            let head = text.get(before.start..timex.span.start)?;
            let between = text.get(timex.span.end..span.start)?;
            let clause = between.len() <= NEAR && !between.contains([',', ';', ':', '(']);
            // "In 2016 besloot de minister", not "In 2016 verscheen het rapport dat de minister".
            let direct = between.split_whitespace().count() <= 2;
            let lead: &[&str] = if is_short(&days) { &["Op ", "op "] } else { &["In "] };
            (lead.contains(&head) && clause && (is_short(&days) || direct)).then_some(days)
        };
        let days = paper.map(|(_, days)| days).or_else(opening)?;
        self.not_later(days).filter(|_| !self.co_signs(span))
    }

    /// "mede namens de minister": whoever signs on the document's own day.
    fn co_signs(&self, span: Span) -> bool {
        let before = self.document.text.get(self.before(span).range()).unwrap_or_default();
        let mut words = before.rsplit(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
        words.any(|w| w.eq_ignore_ascii_case("namens"))
    }

    /// Whether a date stands so near that it can be one of the same sentence.
    pub(super) fn is_near_a_date(&self, span: Span) -> bool {
        let next = self.timexes.partition_point(|t| t.span.start + AROUND < span.start);
        self.timexes.get(next).is_some_and(|t| t.span.start < span.end + AROUND)
    }

    /// The dates of a stretch that are no longer than a month.
    fn dates_in(&self, span: Span) -> impl Iterator<Item = (Span, Days)> {
        let days = self.timexes_in(span).filter_map(|t| Some((t.span, t.value.named().days()?)));
        days.filter(|(_, days)| is_short(days))
    }

    pub(super) fn timexes_in(&self, span: Span) -> impl Iterator<Item = &Timex> {
        let first = self.timexes.partition_point(|t| t.span.start < span.start);
        self.timexes.iter().skip(first).take_while(move |t| t.span.start < span.end)
    }

    /// The rest of the sentence a place stands in.
    pub(super) fn behind(&self, span: Span) -> Span {
        let text = self.document.text.as_str();
        let whole = self.whole_sentence(span.start).map_or(span.end, |s| s.end);
        let mut end = whole.min(span.end + AROUND).max(span.end);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        Span::new(span.end, end)
    }

    /// The sentence a place stands in, up to it.
    pub(super) fn before(&self, span: Span) -> Span {
        let text = self.document.text.as_str();
        let whole = self.whole_sentence(span.start).map_or(span.start, |s| s.start);
        let mut start = whole.max(span.start.saturating_sub(AROUND));
        while !text.is_char_boundary(start) {
            start += 1;
        }
        Span::new(start, span.start)
    }

    /// Nobody writes of office holders to come.
    fn not_later(&self, days: Days) -> Option<Days> {
        match self.own_days() {
            Some((_, own)) if days.1 > own => None,
            _ => Some(days),
        }
    }
}

/// No longer than a month.
pub(super) fn is_short((first, last): &Days) -> bool {
    (*last - *first).num_days() <= 31
}
