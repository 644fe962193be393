//! The one way to change: an input in, perhaps an effect out.

use super::overlay::{Choice, Chosen, Overlay, OverlayKind};
use super::{Action, AppState, Edit, Effect, Focus, Input, Line};
use crate::words;

impl AppState {
    /// Changes the state as an input asks; answers what the world must do, if anything.
    pub fn update(&mut self, input: Input) -> Option<Effect> {
        self.notice = None;
        match input {
            Input::Do(action) => return self.act(action),
            Input::Type(c) => self.change_line(|line| line.push(c)),
            Input::Paste(text) => self.change_line(|line| line.paste(&text)),
            Input::Edit(edit) => self.edit_line(edit),
            Input::Click(x, y) if self.click_actors(x, y) => {}
            Input::Wheel(x, y, lines) if self.wheel_actors(x, y, isize::from(lines)) => {}
            Input::Click(x, y) => return self.click(x, y),
            Input::Wheel(x, y, lines) => self.wheel(x, y, isize::from(lines)),
        }
        None
    }

    pub(super) fn act(&mut self, action: Action) -> Option<Effect> {
        if self.overlay.is_none() && self.act_on_actors(action) {
            return None;
        }
        match action {
            Action::Quit => return Some(Effect::Quit),
            Action::Suspend => return Some(Effect::Suspend),
            Action::Redraw => return Some(Effect::Redraw),
            Action::Back => return self.back(),
            Action::Cancel => self.cancel(),
            Action::Accept => return self.accept(),
            _ if self.overlay.is_some() => self.move_overlay(action),
            Action::Help => self.open_help(),
            Action::Palette => self.open_palette(),
            Action::PickActor => self.open_actors(),
            Action::ShowDocuments => self.open_documents(),
            Action::Explain => self.explain(),
            Action::Filter => self.begin_filter(),
            Action::Search => self.begin_search(),
            Action::ClearFilter => self.clear_filter(),
            Action::ToggleFilter => self.toggle_filter(),
            Action::ToggleHistogram => self.look.histogram = !self.look.histogram,
            Action::NextTheme => self.look.themes_on += 1,
            Action::ToggleSource => self.toggle_source(),
            Action::EnterReader => self.enter_reader(),
            Action::LeaveReader => self.leave_reader(),
            Action::NextPane | Action::PreviousPane => self.next_pane(),
            Action::ShowTimeline => self.leave_reader(),
            _ => self.travel(action),
        }
        None
    }

    /// Closes the innermost thing; at the root, quits.
    fn back(&mut self) -> Option<Effect> {
        if self.overlay.take().is_some() {
            return None;
        }
        if self.focus == Focus::Reader {
            self.leave_reader();
            return None;
        }
        Some(Effect::Quit)
    }

    /// Closes the innermost thing; never quits.
    fn cancel(&mut self) {
        if self.overlay.take().is_some() {
        } else if self.searching.take().is_some() {
            self.reader.look_for(&self.dossier, "");
        } else if self.filter.is_typing() {
            self.filter.cancel(&self.dossier);
            self.refilter();
        } else if !self.reader.search().text.is_empty() {
            self.reader.look_for(&self.dossier, "");
        } else if self.focus == Focus::Reader {
            self.leave_reader();
        } else if self.filter.is_set() {
            self.clear_filter();
        } else {
            self.notice = Some("nothing to close · q quits".to_owned());
        }
    }

    fn accept(&mut self) -> Option<Effect> {
        if let Some(overlay) = self.overlay.take() {
            return self.choose(&overlay);
        }
        if let Some(line) = self.searching.take() {
            if !line.text().is_empty() && self.reader.search().hits.is_empty() {
                self.notice = Some(format!("“{}” is not in this document", line.text()));
            }
        } else if self.filter.is_typing() {
            self.filter.accept();
            self.refilter();
        } else if self.focus == Focus::Timeline {
            self.enter_reader();
        }
        None
    }

    fn choose(&mut self, overlay: &Overlay) -> Option<Effect> {
        let typed = overlay.line().text().trim();
        if overlay.kind() == OverlayKind::Palette && !typed.is_empty() {
            match typed {
                "q" | "quit" | "exit" => return Some(Effect::Quit),
                _ => {}
            }
        }
        match overlay.chosen().map(|c| &c.chosen) {
            Some(Chosen::Do(action)) => self.act(*action),
            Some(Chosen::GoTo(words)) => {
                self.go_to_date(&words.clone());
                None
            }
            Some(Chosen::Filter(text)) => {
                self.set_filter(&text.clone());
                None
            }
            Some(Chosen::Open(id)) => {
                self.read_document(*id);
                None
            }
            Some(Chosen::Nothing | Chosen::Heading) => None,
            None => {
                self.notice = Some(match overlay.kind() {
                    OverlayKind::Palette => format!("no command and no date: “{typed}”"),
                    _ => format!("nothing fits “{typed}”"),
                });
                None
            }
        }
    }

    fn move_overlay(&mut self, action: Action) {
        let Some(overlay) = &mut self.overlay else { return };
        let scroll = overlay.scroll_mut();
        let page = isize::try_from(scroll.height()).unwrap_or(1).max(1);
        match action {
            Action::Down => scroll.step(1),
            Action::Up => scroll.step(-1),
            Action::PageDown => scroll.step(page),
            Action::PageUp => scroll.step(-page),
            Action::HalfPageDown => scroll.step(page / 2),
            Action::HalfPageUp => scroll.step(-page / 2),
            Action::First => scroll.select(0),
            Action::Last => scroll.select(usize::MAX),
            Action::Explain | Action::Help => self.overlay = None,
            _ => {}
        }
    }

    /// Changes the line being typed, wherever that is.
    fn change_line(&mut self, change: impl FnOnce(&mut Line)) {
        if let Some(overlay) = &mut self.overlay {
            if overlay.takes_text() {
                change(overlay.line_mut());
                overlay.narrow();
            }
            self.offer_date();
        } else if let Some(line) = &mut self.searching {
            change(line);
            let text = line.text().to_owned();
            self.reader.look_for(&self.dossier, &text);
        } else if self.shows_actors() && self.actors.is_typing() {
            self.change_name(change);
        } else if self.filter.is_typing() {
            change(self.filter.line_mut());
            self.filter.apply(&self.dossier);
            self.refilter();
        }
    }

    /// In the palette, what is typed may be a date: then that is the first choice.
    fn offer_date(&mut self) {
        let palette = |o: &&Overlay| o.kind() == OverlayKind::Palette;
        let Some(typed) = self.overlay.as_ref().filter(palette).map(|o| o.line().text().trim())
        else {
            return;
        };
        let words = typed.strip_prefix("goto ").unwrap_or(typed).to_owned();
        let when = self.date_of(&words);
        if let (Some(when), Some(overlay)) = (when, &mut self.overlay) {
            let text = format!("go to {}", words::date(when));
            overlay.offer(Choice { label: String::new(), text, chosen: Chosen::GoTo(words) });
        }
    }

    /// Edits the line; deleting from an empty line closes it.
    fn edit_line(&mut self, edit: Edit) {
        let typed = match (&self.overlay, &self.searching) {
            (Some(overlay), _) => overlay.line().text(),
            (None, Some(line)) => line.text(),
            (None, None) if self.shows_actors() => self.actors.line().text(),
            (None, None) => self.filter.line().text(),
        };
        if edit == Edit::DeleteBackward && typed.is_empty() {
            self.cancel();
        } else {
            self.change_line(|line| line.edit(edit));
        }
    }

    fn begin_filter(&mut self) {
        if self.focus == Focus::Reader { self.begin_search() } else { self.filter.begin() }
    }

    fn begin_search(&mut self) {
        self.focus = Focus::Reader;
        self.searching = Some(Line::default());
        self.reader.look_for(&self.dossier, "");
    }

    fn clear_filter(&mut self) {
        self.set_filter("");
    }

    fn toggle_filter(&mut self) {
        self.filter.toggle(&self.dossier);
        self.refilter();
    }

    fn toggle_source(&mut self) {
        self.reader.toggle_source(&self.dossier);
        self.follow();
    }

    fn enter_reader(&mut self) {
        self.focus = Focus::Reader;
        self.follow();
    }

    /// Back to the list, whose event the reader shows again.
    fn leave_reader(&mut self) {
        self.focus = Focus::Timeline;
        if self.current().map(|(_, telling)| telling.document) != self.reader.document() {
            self.follow();
        }
    }

    fn next_pane(&mut self) {
        match self.focus {
            Focus::Timeline => self.focus = Focus::Reader,
            _ => self.leave_reader(),
        }
    }
}
