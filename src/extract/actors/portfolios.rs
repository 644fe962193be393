//! What an office is of: "minister van Justitie en Veiligheid", "minister BZK".

use super::offices::OF;
use super::reader::Reader;
use super::senses::portfolio;
use crate::text::last_word;

impl Reader<'_> {
    /// " van Justitie en Veiligheid", " voor Rechtsbescherming", " BZK": the portfolio and its end.
    pub(super) fn portfolio_after(&self, at: usize) -> Option<(usize, usize)> {
        let of = self.skip(at, OF).and_then(|from| {
            let of = self.portfolio_at(from)?;
            // "Vraagt de minister voor onderwijs geld": only "van" makes such a word a portfolio.
            let everyday = self.is_everyday(from, of.1);
            // "Wat vindt de minister van financiën van dit plan?" tells both.
            let asked = || self.is_asked_of(at) && !self.after(of.1).starts_with(" van ");
            let asked = || asked() || self.after(of.1).starts_with('-');
            let own = || self.gazetteer.portfolios.get(of.0).is_some_and(|p| p.ministry.is_none());
            let sure = !everyday || own() || self.after(at).starts_with(" van ");
            (sure && !(everyday && asked())).then_some(of)
        });
        of.or_else(|| {
            let abbreviation = self.portfolio_at(self.skip(at, &[" "])?)?;
            let words = self.text.get(at + 1..abbreviation.1)?;
            let loud = words.chars().filter(|c| c.is_uppercase()).nth(1).is_some();
            (loud || words.contains(' ')).then_some(abbreviation)
        })
    }

    /// "Wat vindt de minister van onderwijs in gevangenissen?": an opinion of something is asked for.
    fn is_asked_of(&self, end: usize) -> bool {
        let before = self.before(end);
        let office = last_word(before);
        let article = before.strip_suffix(office).unwrap_or_default().trim_end();
        let verb = article.strip_suffix(last_word(article)).unwrap_or_default().trim_end();
        self.gazetteer.sets.context.asks.contains(last_word(verb))
    }

    /// "onderwijs", "defensie": one word in small letters.
    pub(super) fn is_everyday(&self, start: usize, end: usize) -> bool {
        let words = self.text.get(start..end).unwrap_or_default();
        words.starts_with(char::is_lowercase) && !words.contains(' ')
    }

    pub(super) fn portfolio_at(&self, at: usize) -> Option<(usize, usize)> {
        let hit = self.hit_at(at)?;
        Some((hit.sense(portfolio)?, hit.span.end))
    }
}
