//! The order of a timeline: by day, the finer before the coarser, then as the documents tell it.
//!
//! | what | where it stands |
//! | --- | --- |
//! | a day | on that day, by time of day; without one before all others of the day |
//! | a run of days, a week, month, season … | on its first day, after all that is finer or shorter |
//! | "up to D", "from D on" | on D, after everything else of D |

use chrono::NaiveDate;

use crate::corpus::{BlockKind, Document, DocumentId};
use crate::date::Precision;
use crate::extract::{Standing, Telling};

/// What tellings are sorted by; no two tellings of one document share it unless they are the same.
type Rank = (NaiveDate, Precision, Option<NaiveDate>, u16, DocumentId, usize, usize);

/// The tellings that have a place in time, in order. Stable: equals keep the order they came in.
pub(super) fn in_time(tellings: Vec<Telling>, documents: &[Document]) -> Vec<Telling> {
    let minutes = minutes(&tellings, documents);
    let mut ranked: Vec<(Rank, Telling)> = tellings
        .into_iter()
        .zip(minutes)
        .filter_map(|(t, minute)| Some((rank(&t, minute)?, t)))
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, t)| t).collect()
}

fn rank(t: &Telling, minute: u16) -> Option<Rank> {
    let day = t.when.sort_day()?;
    let place = t.words.unwrap_or(t.headline).start;
    let last = t.when.last();
    Some((day, t.when.precision(), last, minute, t.document, t.extent.start, place))
}

/// The minute each telling is sorted by. An entry of a list that names no time of day stands where
/// the entry before it stood, when that is of the same day: a list of one day tells it in order.
fn minutes(tellings: &[Telling], documents: &[Document]) -> Vec<u16> {
    let mut last: Option<(DocumentId, NaiveDate, u16)> = None;
    let mut minute_of = |t: &Telling| {
        let own = t.time.map(|time| time.minute());
        let day = t.when.sort_day();
        let Some(day) = day.filter(|_| tells_in_order(t, documents)) else {
            return own.unwrap_or(0);
        };
        let before = last.filter(|&(d, on, _)| (d, on) == (t.document, day)).map(|(_, _, m)| m);
        let minute = own.or(before).unwrap_or(0);
        last = Some((t.document, day, minute));
        minute
    };
    tellings.iter().map(&mut minute_of).collect()
}

/// Whether it is an entry of a list, dated by its beginning or its heading, and no aside: an
/// appointment, a letter referred to, a second date.
fn tells_in_order(t: &Telling, documents: &[Document]) -> bool {
    let kind =
        documents.get(t.document.0).and_then(|d| d.block_at(t.extent.start)).map(|b| &b.kind);
    matches!(kind, Some(BlockKind::Item | BlockKind::Row))
        && t.words.is_none_or(|w| w.start <= t.extent.start)
        && matches!(t.standing, Standing::Happened | Standing::Cancelled)
}
