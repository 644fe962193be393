//! To a date in words: what it means here, and the event nearest to it.

use super::AppState;
use crate::date::{Answer, DateRange};
use crate::extract::read_words;
use crate::query::Recurring;
use crate::timeline::EventId;

impl AppState {
    /// To the event at a date in words, or nearest to it. Answers whether the words are a date.
    pub fn go_to_date(&mut self, words: &str) -> bool {
        let Some(when) = self.date_of(words) else { return false };
        if self.go_to_days(when) > 0 {
            let when = crate::words::date(when);
            self.notice = Some(format!("nothing at {when}; this is the event nearest to it"));
        }
        true
    }

    /// To the first visible event that begins within a date, else to the one nearest to it; answers
    /// how many days it is away.
    pub(super) fn go_to_days(&mut self, when: DateRange) -> i64 {
        let timeline = self.dossier.timeline();
        let rank = |id: &EventId| {
            let own = timeline.when(*id);
            let begins = own.and_then(DateRange::first).zip(when.first());
            let earlier = begins.is_none_or(|(own, first)| own < first);
            (self.days_away(*id, when), earlier)
        };
        let Some(target) = self.list.visible().iter().copied().min_by_key(rank) else { return 0 };
        let away = self.days_away(target, when);
        self.list.go_to(target);
        self.list.raise();
        self.arrive();
        away
    }

    /// The date that words mean, seen from the event under the cursor; of days that come back
    /// ("5 december"), those of the next event on one.
    pub(super) fn date_of(&self, words: &str) -> Option<DateRange> {
        let words = words.trim();
        let timeline = self.dossier.timeline();
        if let Some(days) = Recurring::read(words) {
            let whens = |ids: &[EventId]| {
                let mut whens = ids.iter().filter_map(|&id| timeline.when(id));
                whens.find(|&when| days.answer(when) == Answer::Certainly)
            };
            let visible = self.list.visible();
            let (before, after) = visible.split_at((self.list.place() + 1).min(visible.len()));
            if let Some(when) = whens(after).or_else(|| whens(before)) {
                return Some(when);
            }
        }
        let here = self.current().and_then(|(_, telling)| telling.when.sort_day());
        let read = read_words(words, here.map(DateRange::day));
        read.first().map(|timex| timex.value).filter(|when| when.is_placed())
    }

    /// Days between an event and a date: none where they meet.
    fn days_away(&self, event: EventId, when: DateRange) -> i64 {
        let ends = |when: DateRange| {
            let first = when.first().or(when.last())?;
            Some((first, when.last().unwrap_or(first)))
        };
        let own = self.dossier.timeline().when(event).and_then(ends);
        let Some(((first, last), (from, to))) = own.zip(ends(when)) else { return i64::MAX };
        (first - to).num_days().max((from - last).num_days()).max(0)
    }
}
