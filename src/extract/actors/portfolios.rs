//! What an office is of: "minister van Justitie en Veiligheid", "minister BZK".

use super::offices::OF;
use super::reader::Reader;
use super::senses::portfolio;

impl Reader<'_> {
    /// " van Justitie en Veiligheid", " voor Rechtsbescherming", " BZK": the portfolio and its end.
    pub(super) fn portfolio_after(&self, at: usize) -> Option<(usize, usize)> {
        let of = self.skip(at, OF).and_then(|from| {
            let of = self.portfolio_at(from)?;
            // "Vraagt de minister voor onderwijs geld": only "van" makes such a word a portfolio.
            let sure = self.after(at).starts_with(" van ") || !self.is_everyday(from, of.1);
            sure.then_some(of)
        });
        of.or_else(|| {
            let abbreviation = self.portfolio_at(self.skip(at, &[" "])?)?;
            let words = self.text.get(at + 1..abbreviation.1)?;
            let loud = words.chars().filter(|c| c.is_uppercase()).nth(1).is_some();
            (loud || words.contains(' ')).then_some(abbreviation)
        })
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
