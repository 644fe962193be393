//! The lists that open over the screen: help, commands, actors to pick from.

use super::overlay::{Choice, Chosen, Overlay, OverlayKind};
use super::{Action, AppState};
use crate::words;

impl AppState {
    fn open(&mut self, kind: OverlayKind, choices: Vec<Choice>) {
        self.overlay = Some(Overlay::new(kind, choices));
    }

    pub(super) fn open_help(&mut self) {
        let mut rows = Vec::new();
        let mut place = "";
        for binding in &self.bindings {
            if place != binding.place {
                place = &binding.place;
                let text = place.to_owned();
                rows.push(Choice { label: String::new(), text, chosen: Chosen::Heading });
            }
            rows.push(Choice {
                label: binding.keys.clone(),
                text: binding.help.clone(),
                chosen: binding.action.map_or(Chosen::Nothing, Chosen::Do),
            });
        }
        self.open(OverlayKind::Help, rows);
    }

    pub(super) fn open_palette(&mut self) {
        let mut rows: Vec<Choice> = Vec::new();
        for binding in &self.bindings {
            let Some(action) = binding.action else { continue };
            let chosen = Chosen::Do(action);
            let useless = matches!(action, Action::Palette | Action::Accept | Action::Cancel);
            if !useless && rows.iter().all(|r| r.chosen != chosen) {
                rows.push(Choice {
                    label: binding.keys.clone(),
                    text: binding.help.clone(),
                    chosen,
                });
            }
        }
        self.open(OverlayKind::Palette, rows);
    }

    pub(super) fn open_actors(&mut self) {
        let counts = self.filter.index().actor_counts(&self.dossier, self.list.visible());
        let rows = counts.into_iter().filter_map(|(id, count)| {
            let actor = self.dossier.actors().get(id)?;
            Some(Choice {
                label: count.to_string(),
                text: format!("{} · {}", actor.name, words::actor_kind(actor.kind)),
                chosen: Chosen::Filter(format!("actor:\"{}\"", actor.name)),
            })
        });
        let rows: Vec<_> = rows.collect();
        self.open(OverlayKind::Actors, rows);
    }
}
