//! The pane of actors: keys in, a picture out.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails so")]

mod support;

use std::sync::Arc;

use dossier_tui::app::{Effect, Focus, Input};
use dossier_tui::dossier::Dossier;
use dossier_tui::ui::{Colours, ThemeName};
use proptest::prelude::*;
use ratatui::style::Color;
use support::{BUILT_IN, Play};

fn play(width: u16, height: u16) -> Play {
    let mut play = Play::new(Arc::clone(&BUILT_IN), (width, height));
    play.press("2");
    play
}

fn chosen(play: &Play) -> &str {
    let id = play.app.actors().chosen().expect("someone is chosen");
    &BUILT_IN.actors().get(id).unwrap().id
}

/// Finds someone by name and leaves the line.
fn find(play: &mut Play, name: &str) {
    play.press("/").type_text(name).press("enter");
}

#[test]
fn the_wide_pane_shows_list_card_and_document() {
    let mut play = play(120, 36);
    find(&mut play, "broekers");
    play.press("o o");
    insta::assert_snapshot!(play.text());
}

#[test]
fn the_common_pane_shows_the_card_below_the_list() {
    let mut play = play(80, 24);
    play.press("j j");
    insta::assert_snapshot!(play.text());
}

#[test]
fn a_small_pane_shows_list_or_card() {
    let mut play = play(40, 12);
    insta::assert_snapshot!("small_actors", play.text());
    play.press("j l");
    insta::assert_snapshot!("small_card", play.text());
    play.press("h");
    assert_eq!(play.app.focus(), Focus::Actors);
}

#[test]
fn a_name_is_looked_for_in_the_list_also_from_the_card() {
    for (width, height) in [(120, 36), (80, 24), (40, 12), (40, 4), (120, 2), (30, 1)] {
        let mut play = play(width, height);
        play.press("l /").type_text("broek");
        assert_eq!(play.app.focus(), Focus::Actors, "{width}×{height}");
        assert!(play.text().contains("› broek"), "{width}×{height}: {}", play.text());
        play.press("enter l");
        assert_eq!(play.app.focus(), Focus::Card, "{width}×{height}");
        assert_eq!(play.app.actors().line().text(), "broek", "the name stays");
    }
}

#[test]
fn where_nobody_fits_there_is_no_card_to_turn_to() {
    let mut play = play(40, 12);
    find(&mut play, "zzzz");
    play.press("enter l");
    assert_eq!(play.app.focus(), Focus::Actors);
    assert!(play.text().contains("Nobody is called “zzzz”"), "{}", play.text());
}

#[test]
fn counts_follow_the_filter_and_the_actor_stays_chosen() {
    let mut play = Play::new(Arc::clone(&BUILT_IN), (120, 36));
    play.press("2");
    find(&mut play, "laftit");
    play.press("esc");
    let before = play.app.actors().rows().find(|(id, _)| Some(*id) == play.app.actors().chosen());
    let all = play.app.actors().len();
    play.press("1 /").type_text("year:2022..2023").press("enter 2");
    let after = play.app.actors().rows().find(|(id, _)| Some(*id) == play.app.actors().chosen());
    assert_eq!(before.map(|b| b.0), after.map(|a| a.0));
    assert!(play.app.actors().len() < all, "nobody else is listed");
    assert!(play.app.actors().rows().all(|(_, count)| count > 0));
    assert!(play.text().contains("events under this filter"), "{}", play.text());
}

#[test]
fn names_are_found_by_alias_by_words_and_with_letters_left_out() {
    for (typed, id) in [("bkers", "ankie-broekers-knol"), ("Volkspartij", "vvd"), ("zzzz", "")] {
        let mut play = play(120, 36);
        find(&mut play, typed);
        if id.is_empty() {
            assert_eq!(play.app.actors().chosen(), None);
            assert!(play.text().contains("Nobody is called “zzzz”"), "{}", play.text());
        } else {
            assert_eq!(chosen(&play), id, "{typed}");
        }
        play.press("esc");
        assert!(play.app.actors().len() > 40, "Esc shows all again");
    }
}

#[test]
fn picking_filters_by_just_that_actor_and_picking_again_no_longer() {
    let mut play = play(120, 36);
    find(&mut play, "marokko");
    let count = play.app.actors().rows().next().unwrap().1;
    assert_eq!(chosen(&play), "marokko");
    play.press("f");
    assert_eq!(play.app.list().visible().len(), count, "its embassy is another");
    assert_eq!((chosen(&play), play.app.focus()), ("marokko", Focus::Actors));
    play.press("f");
    assert!(!play.app.filter().is_set());
}

#[test]
fn enter_shows_the_actors_events_in_the_timeline() {
    let mut play = play(120, 36);
    find(&mut play, "broekers");
    let count = play.app.actors().rows().next().unwrap().1;
    play.press("enter");
    assert_eq!(play.app.focus(), Focus::Timeline);
    assert_eq!(play.app.list().visible().len(), count);
    play.press("2");
    assert_eq!(chosen(&play), "ankie-broekers-knol");
}

#[test]
fn walking_goes_from_the_first_event_to_the_last_and_stops() {
    let mut play = play(120, 36);
    find(&mut play, "broekers");
    let events = play.app.actors().profile().events.clone();
    let mut walked = Vec::new();
    for _ in &events {
        play.press("o");
        walked.push(play.app.list().cursor().unwrap());
    }
    assert_eq!(walked, events);
    play.press("o");
    assert_eq!(play.app.list().cursor(), events.last().copied());
    assert_eq!(play.app.notice(), Some("no later event under this filter"));
    play.press("O");
    assert_eq!(play.app.list().cursor(), events.iter().rev().nth(1).copied());
}

#[test]
fn how_we_know_tells_every_mention_with_its_evidence_and_bytes() {
    let mut play = play(120, 60);
    find(&mut play, "broekers");
    play.press("p");
    let text = play.text();
    for told in ["held this office then", "named earlier in the text", "bytes 424–454"] {
        assert!(text.contains(told), "{told}\n{text}");
    }
    play.press("esc");
    assert_eq!(play.app.focus(), Focus::Actors);
}

#[test]
fn escape_and_q_lead_back_to_the_timeline_and_only_then_out() {
    for key in ["esc", "q"] {
        let mut play = play(80, 24);
        play.press("l").press(key);
        assert_eq!(play.app.focus(), Focus::Actors);
        play.press(key);
        assert_eq!((play.app.focus(), play.effects.len()), (Focus::Timeline, 0));
    }
    let mut play = play(80, 24);
    play.press("q q");
    assert_eq!(play.effects, [Effect::Quit]);
}

#[test]
fn a_click_chooses_an_actor_and_the_wheel_scrolls_what_is_under_it() {
    let mut play = play(120, 36);
    let (x, y) = play.find("Ankie Broekers-Knol").expect("she is on the first screen");
    play.app.update(Input::Click(x, y));
    assert_eq!(chosen(&play), "ankie-broekers-knol");
    play.app.update(Input::Wheel(x, y, 1));
    assert_ne!(chosen(&play), "ankie-broekers-knol");
    play.app.update(Input::Click(100, 12));
    assert_eq!(play.app.focus(), Focus::Card);
}

#[test]
fn every_theme_tells_the_chosen_row_and_kinds_are_words() {
    for theme in ThemeName::ALL {
        for colours in [Colours::True, Colours::Indexed, Colours::Ansi16, Colours::None] {
            let mut play = play(120, 36).with_theme(theme, colours);
            play.press("j");
            let (x, y) = play.find("▌").expect("a sign, not only a colour");
            let at = |x, y| play.buffer()[(x, y)].style();
            assert_ne!(at(x + 8, y), at(x + 8, y + 1), "{theme:?} {colours:?}");
            assert!(play.text().contains("organisation"));
            if colours == Colours::None {
                assert!(play.buffer().content().iter().all(|c| c.fg == Color::Reset));
            }
        }
    }
}

#[test]
fn a_dossier_without_actors_says_so() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.txt"), "Op 3 mei 2019 regende het.").unwrap();
    let dossier = Arc::new(Dossier::open(&[folder.path().to_owned()]).unwrap());
    let mut play = Play::new(dossier, (80, 24));
    play.press("2 j o O p f enter");
    assert_eq!(play.effects, []);
    play.press("2");
    assert!(play.text().contains("Nobody is named"), "{}", play.text());
}

const KEYS: &str = "1 2 2 2 j k down up page-down page-up ctrl-d g G o O f F p l h tab shift-tab / a b e \
    enter esc q i T ctrl-t space backspace : ?";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_keys_at_any_size_draw_something_and_fail_nowhere(
        steps in prop::collection::vec((any::<prop::sample::Index>(), 0u8..20, 0u16..130, 0u16..45), 1..60)
    ) {
        let keys: Vec<&str> = KEYS.split_whitespace().collect();
        let mut play = play(80, 24);
        for (key, resize, width, height) in steps {
            if resize == 0 {
                play.resize(width, height);
            } else {
                play.press(keys[key.index(keys.len())]);
            }
            let actors = play.app.actors();
            if play.app.shows_actors() {
                prop_assert_eq!(actors.chosen().is_none(), actors.is_empty());
                let known = actors.chosen().is_none_or(|id| actors.rows().any(|r| r.0 == id));
                prop_assert!(known);
                let shown = play.buffer().content().iter().any(|c| c.symbol() != " ");
                let card = play.app.focus() == Focus::Card;
                prop_assert!(shown || card || play.buffer().area.is_empty());
            }
        }
    }
}

#[test]
fn every_size_draws() {
    for (width, height) in
        [(0, 0), (1, 1), (1, 60), (300, 1), (2, 2), (5, 3), (20, 5), (60, 24), (110, 24), (300, 80)]
    {
        let mut play = play(width, height);
        play.press("j l j h / a esc esc 2 o p esc f f");
        let blank = play.buffer().content().iter().all(|c| c.symbol() == " ");
        assert_eq!(blank, width * height == 0, "{width}×{height}");
    }
}
