//! On which side of its anchor a word places what it names.

/// Where a value lies, seen from its anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Toward {
    Back,
    /// Over: "vorige zomer".
    Over,
    /// Over, or nearly so: "afgelopen zomer".
    NearlyOver,
    Forward,
    This,
    /// The tense decides.
    Tense,
}

/// What "vorig", "afgelopen", "deze", "volgend" and "komend" do to a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Side {
    Previous,
    Past,
    This,
    Next,
    Coming,
}

impl Side {
    /// The direction it looks in.
    pub(crate) fn toward(self) -> Toward {
        match self {
            Self::Previous | Self::Past => Toward::Back,
            Self::This => Toward::This,
            Self::Next | Self::Coming => Toward::Forward,
        }
    }

    /// Units from the anchor's.
    pub(crate) fn step(self) -> i64 {
        match self.toward() {
            Toward::Back => -1,
            Toward::Forward => 1,
            _ => 0,
        }
    }
}
