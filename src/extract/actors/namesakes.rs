//! A surname beside a party is whoever the paper itself names in full: "Peter Visser … Visser (VVD)".

use std::collections::{HashMap, HashSet};

use super::found::{Found, Means, Someone};
use super::letters::key;
use super::names::Written;
use super::paper::Paper;

impl Paper<'_> {
    /// Unlinks surnames of which the paper names another bearer in full, unless it names the known one as well.
    pub(super) fn drop_namesakes(&mut self) {
        let text = self.document.text.as_str();
        let surname = |s: &Someone| key(&s.name.whole_surname(text));
        let mut others: HashMap<String, usize> = HashMap::new();
        for (someone, link) in self.persons() {
            if someone.name.written() == Written::First && link.is_none() {
                others.entry(surname(someone)).or_insert(someone.name.span.start);
            }
        }
        if others.is_empty() {
            return;
        }
        let proven: HashSet<usize> = self
            .persons()
            .filter(|(someone, _)| !is_surname_only(someone))
            .filter_map(|(_, link)| link)
            .collect();
        for (found, link) in self.found.iter().zip(&mut self.links) {
            let Means::Someone(someone) = &found.means else { continue };
            // "Het lid Visser (VVD)" is of parliament, whoever else has that name.
            let another = is_surname_only(someone)
                && someone.title.is_none()
                && others.get(&surname(someone)).is_some_and(|at| *at < found.span.start);
            link.take_if(|l| another && !proven.contains(&l.person));
        }
    }

    /// Everyone named, and whom we know by that.
    fn persons(&self) -> impl Iterator<Item = (&Someone, Option<usize>)> {
        let all = self.found.iter().zip(&self.links);
        all.filter_map(|(Found { means, .. }, link)| match means {
            Means::Someone(someone) => Some((someone, link.map(|l| l.person))),
            _ => None,
        })
    }
}

/// A surname only, without an office.
fn is_surname_only(someone: &Someone) -> bool {
    someone.name.written() == Written::Surname && someone.post.is_none()
}
