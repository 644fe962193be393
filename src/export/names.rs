//! The contract's names for what the records hold. Other programs read them: none is ever renamed.

use crate::corpus::{Format, Genre, Language};
use crate::date::{Bound, DateRange, Precision, TimeOfDay};
use crate::extract::{ActorKind, AnchorSource, DateSource, How, Part, Standing, Timex};

/// How fine a value is, the time of day beside it included.
pub(super) fn precision(value: DateRange, time: Option<TimeOfDay>) -> &'static str {
    match (time, value.precision()) {
        (Some(TimeOfDay::Clock(..)), Precision::Day) => "minute",
        (Some(TimeOfDay::Part(_)), Precision::Day) => "part-of-day",
        (_, Precision::Day) => "day",
        (_, Precision::Week) => "week",
        (_, Precision::Month) => "month",
        (_, Precision::Season) => "season",
        (_, Precision::Quarter) => "quarter",
        (_, Precision::Half) => "half",
        (_, Precision::Year) => "year",
        (_, Precision::Decade) => "decade",
        (_, Precision::Century) => "century",
        (_, Precision::Approx) => "approx",
        (_, Precision::Vague) => "vague",
    }
}

/// The side of a date that is meant.
pub(super) fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::From => "from",
        Bound::After => "after",
        Bound::Before => "before",
        Bound::Until => "until",
        Bound::Through => "through",
    }
}

/// Whether the words say the date outright; `assumed` when their order could be another,
/// `unplaced` when nothing says where in time they lie.
pub(super) fn certainty(timex: Option<&Timex>) -> &'static str {
    match timex {
        Some(timex) if timex.value.first().or(timex.value.last()).is_none() => "unplaced",
        Some(timex) if timex.anchor.is_none() && timex.is_assumed() => "assumed",
        Some(timex) if timex.anchor.is_none() => "stated",
        _ => "derived",
    }
}

pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Happened => "happened",
        Standing::Planned => "planned",
        Standing::Cancelled => "cancelled",
        Standing::Referred => "referred",
    }
}

pub(super) fn anchor(from: AnchorSource) -> &'static str {
    match from {
        AnchorSource::Document => "document",
        AnchorSource::Entry => "entry",
        AnchorSource::Heading => "heading",
        AnchorSource::Previous => "previous",
        AnchorSource::LastEntry => "last-entry",
        AnchorSource::Question => "question",
        AnchorSource::Mail => "mail",
        AnchorSource::Quotation => "quotation",
    }
}

pub(super) fn date_source(from: DateSource) -> &'static str {
    match from {
        DateSource::FrontMatter => "front-matter",
        DateSource::Dateline => "dateline",
        DateSource::Header => "header",
        DateSource::FileName => "file-name",
        DateSource::LastEntry => "last-entry",
        DateSource::ByHand => "by-hand",
        DateSource::None => "none",
    }
}

pub(super) fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Organisation => "organisation",
        ActorKind::Party => "party",
        ActorKind::Role => "role",
        ActorKind::Place => "place",
        ActorKind::Group => "group",
    }
}

pub(super) fn how(how: How) -> &'static str {
    match how {
        How::Explicit => "explicit",
        How::Alias => "alias",
        How::Definition => "definition",
        How::RoleByDate => "role-by-date",
        How::Earlier => "earlier",
        How::Demonym => "demonym",
        How::Guess => "guess",
        How::ByHand => "by-hand",
    }
}

pub(super) fn part(part: Part) -> &'static str {
    match part {
        Part::Acts => "acts",
        Part::Addressed => "addressed",
        Part::Named => "named",
    }
}

pub(super) fn genre(genre: Genre) -> &'static str {
    match genre {
        Genre::Letter => "letter",
        Genre::Chronology => "chronology",
        Genre::News => "news",
        Genre::PressRelease => "press-release",
        Genre::Other => "other",
    }
}

pub(super) fn format(format: Format) -> &'static str {
    match format {
        Format::Text => "text",
        Format::Markdown => "markdown",
        Format::Html => "html",
    }
}

/// As ISO 639-1.
pub(super) fn language(language: Language) -> &'static str {
    match language {
        Language::Dutch => "nl",
        Language::English => "en",
    }
}
