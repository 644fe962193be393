//! The interface's words for a person: dates at their own precision, standings, evidence. In English.

mod dates;

use crate::corpus::{Genre, Language};
use crate::date::TimeOfDay;
use crate::extract::{ActorKind, AnchorSource, DateSource, DocumentDate, How, Standing};

pub use dates::{DATE_COLUMNS, bound, date, date_in_year, day, length, month, silence, weekday};

/// A time of day in the column of dates, which it fits.
pub fn time_short(time: TimeOfDay) -> String {
    time.to_string().replace("late afternoon", "late aft.")
}

/// `1 event`, `5 events`.
pub fn count(number: usize, of: &str) -> String {
    format!("{number} {of}{}", if number == 1 { "" } else { "s" })
}

/// The sign of a standing: meaning never rests on colour alone.
pub fn standing_sign(standing: Standing) -> &'static str {
    match standing {
        Standing::Happened => "●",
        Standing::Planned => "◌",
        Standing::Cancelled => "✕",
        Standing::Referred => "·",
    }
}

/// A standing in a word for a person; the contract's own spelling stands in `export`.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Happened => "happened",
        Standing::Planned => "planned",
        Standing::Cancelled => "cancelled",
        Standing::Referred => "referred",
    }
}

/// A genre in words.
pub fn genre(genre: Genre) -> &'static str {
    match genre {
        Genre::Letter => "letter",
        Genre::Chronology => "chronology",
        Genre::News => "news",
        Genre::PressRelease => "press release",
        Genre::Other => "document",
    }
}

/// A genre in a word beside an event; `None` where it says nothing.
pub fn genre_short(genre: Genre) -> Option<&'static str> {
    match genre {
        Genre::PressRelease => Some("press"),
        Genre::Other => None,
        known => Some(self::genre(known)),
    }
}

/// What kind an actor is, in a word for a person; the contract's own spelling stands in `export`.
pub fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Organisation => "organisation",
        ActorKind::Party => "party",
        ActorKind::Role => "role",
        ActorKind::Place => "place",
        ActorKind::Group => "group",
    }
}

/// How a mention was settled, in words.
pub fn how(how: How) -> &'static str {
    match how {
        How::Explicit => "named in full",
        How::Alias => "known by this name",
        How::Definition => "defined in the text",
        How::RoleByDate => "held this office then",
        How::Earlier => "named earlier in the text",
        How::Demonym => "named by nationality",
        How::Guess => "likely, not sure",
        How::ByHand => "said in actors.yaml",
    }
}

/// Where an anchor came from, in words.
pub fn anchor_source(from: AnchorSource) -> &'static str {
    match from {
        AnchorSource::Document => "the document's date",
        AnchorSource::Entry => "the date of its entry",
        AnchorSource::Heading => "the heading it stands under",
        AnchorSource::Previous => "the date before it in the text",
        AnchorSource::LastEntry => "the chronology's last entry",
        AnchorSource::Question => "the day the question was sent in",
        AnchorSource::Mail => "the day its mail was sent",
        AnchorSource::Quotation => "the day of what it is quoted from",
    }
}

/// A document's date with its evidence: `28 May 2015, from its dateline`.
pub fn document_date(date_of: DocumentDate) -> String {
    let Some(value) = date_of.value else { return "no date of its own".to_owned() };
    let when = date(value);
    match date_of.from {
        DateSource::LastEntry => format!("no date of its own, no earlier than {when}"),
        from => format!("{when}, {}", date_source(from)),
    }
}

/// What says when a document was made.
pub fn date_source(from: DateSource) -> &'static str {
    match from {
        DateSource::FrontMatter => "from its front matter",
        DateSource::Dateline => "from its dateline",
        DateSource::Header => "from its header",
        DateSource::FileName => "from its file name",
        DateSource::LastEntry => "no earlier than its last entry",
        DateSource::ByHand => "by hand",
        DateSource::None => "no date of its own",
    }
}

/// A language.
pub fn language(language: Language) -> &'static str {
    match language {
        Language::Dutch => "Dutch",
        Language::English => "English",
    }
}
