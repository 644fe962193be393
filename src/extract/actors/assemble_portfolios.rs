//! What offices are of: the portfolios of ministries, and those of ministers without one.

use super::Sense;
use super::assemble::{Assembly, new_actor, slug};
use super::file::{MinistryEntry, PortfolioEntry};
use super::gazetteer::Portfolio;
use super::letters::key;
use super::source::Origin;
use crate::error::Result;
use crate::extract::ActorKind;

impl Assembly {
    /// The portfolio of these words, new when no ministry has them.
    pub(super) fn portfolio(&mut self, words: &str) -> usize {
        if let Some(known) = self.portfolio_words.get(&key(words)) {
            return *known;
        }
        self.new_portfolio(slug(words), words, None)
    }

    fn new_portfolio(&mut self, id: String, name: &str, ministry: Option<usize>) -> usize {
        let index = self.portfolios.len();
        self.portfolios.push(Portfolio { id, name: name.to_owned(), ministry, host: None });
        self.file_portfolio(name, index);
        index
    }

    fn file_portfolio(&mut self, words: &str, portfolio: usize) {
        self.portfolio_words.insert(key(words), portfolio);
        // "minister van financiën"; abbreviations keep their letters.
        let loud = !words.contains(' ') && words.chars().skip(1).any(char::is_uppercase);
        let words = if loud { words.to_owned() } else { words.to_lowercase() };
        self.phrases.push((words, Sense::Portfolio(portfolio)));
    }

    pub(super) fn add_ministry(
        &mut self,
        entry: &MinistryEntry,
        origin: &Origin<'_>,
    ) -> Result<()> {
        let about = |reason: &str| origin.mistake_about(&format!("id: {}", entry.id), reason);
        let [first, others @ ..] = entry.portfolios.as_slice() else {
            return Err(about("expected at least one portfolio"));
        };
        let name = format!("Ministerie van {first}");
        let mut actor = new_actor(entry.id.clone(), name, ActorKind::Organisation);
        actor.aliases =
            others.iter().filter(|o| o.len() > 4).map(|o| format!("Ministerie van {o}")).collect();
        actor.aliases.extend(entry.aliases.iter().cloned());
        let actor = self.add_actor(actor).ok_or_else(|| about("this id stands here twice"))?;
        let portfolio = self.new_portfolio(entry.id.clone(), first, Some(actor));
        for words in others.iter().chain(&entry.english) {
            self.file_portfolio(words, portfolio);
        }
        self.phrases.extend(entry.aliases.iter().map(|a| (a.clone(), Sense::Actor(actor))));
        let of = Sense::MinisterOf(portfolio);
        self.phrases.extend(entry.minister.iter().map(|m| (m.clone(), of)));
        Ok(())
    }

    /// What ministers without a ministry are of: behind all ministries, some of which were guests once.
    pub(super) fn add_portfolio(
        &mut self,
        entry: &PortfolioEntry,
        origin: &Origin<'_>,
    ) -> Result<()> {
        let Some(host) = self.portfolios.iter().position(|p| p.id == entry.at) else {
            let reason = format!("no ministry has the id {:?}", entry.at);
            return Err(origin.mistake_about(&format!("name: {}", entry.name), reason));
        };
        let own = self.portfolio(&entry.name);
        for words in entry.names.iter().chain(&entry.english) {
            self.file_portfolio(words, own);
        }
        self.portfolios.iter_mut().skip(own).take(1).for_each(|p| p.host = Some(host));
        Ok(())
    }
}
