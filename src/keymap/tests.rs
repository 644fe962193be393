//! The built-in keymap says what the product says; foreign ones are read or refused with a line.

use super::*;
use crate::app::{Action, Edit};

fn built_in() -> Keymap {
    Keymap::built_in().unwrap_or_else(|e| panic!("{e}"))
}

fn asked(scene: Scene, key: &str) -> Option<Input> {
    built_in().lookup(scene, key.parse().unwrap())
}

/// Every action there is, as serde lists them when it meets an unknown one.
fn all_actions() -> Vec<String> {
    let error = serde_yaml::from_str::<Action>("none").unwrap_err().to_string();
    let names: Vec<_> = error.split('`').skip(3).step_by(2).map(str::to_owned).collect();
    assert!(names.len() > 30 && names.contains(&"down".to_owned()), "{error}");
    names
}

#[test]
fn keys_mean_what_the_scene_says() {
    use Action::*;
    for (scene, key, action) in [
        (Scene::Timeline, "j", Down),
        (Scene::Timeline, "up", Up),
        (Scene::Timeline, "ctrl-f", PageDown),
        (Scene::Timeline, "enter", EnterReader),
        (Scene::Timeline, "/", Filter),
        (Scene::Reader, "/", Search),
        (Scene::Reader, "h", LeaveReader),
        (Scene::Reader, "q", Back),
        (Scene::Timeline, "<", PreviousYear),
        (Scene::Timeline, "ctrl-p", Palette),
        (Scene::Timeline, "2", ShowActors),
        (Scene::Actors, "1", ShowTimeline),
        (Scene::Actors, "enter", OpenActor),
        (Scene::Actors, "f", PickActor),
        (Scene::Typing, "ctrl-p", Up),
        (Scene::Typing, "enter", Accept),
        (Scene::Overlay, "enter", Accept),
        (Scene::Overlay, "esc", Cancel),
        (Scene::Typing, "ctrl-c", Quit),
        (Scene::Typing, "f1", Help),
        (Scene::Overlay, "?", Help),
    ] {
        assert_eq!(asked(scene, key), Some(Input::Do(action)), "{scene:?} {key}");
    }
}

#[test]
fn characters_go_into_the_line_being_typed() {
    for key in ["j", "q", "Q", "?", ":", "space", "é", "/"] {
        let typed = key.parse::<Key>().unwrap().typed().unwrap();
        assert_eq!(asked(Scene::Typing, key), Some(Input::Type(typed)));
    }
    assert_eq!(asked(Scene::Typing, "ctrl-w"), Some(Input::Edit(Edit::DeleteWord)));
    assert_eq!(asked(Scene::Typing, "home"), Some(Input::Edit(Edit::Start)));
    assert_eq!(asked(Scene::Typing, "alt-x"), None);
    assert_eq!(asked(Scene::Timeline, "é"), None);
}

#[test]
fn escape_never_quits_and_control_c_always_does() {
    for scene in Scene::ALL {
        assert_eq!(asked(scene, "esc"), Some(Input::Do(Action::Cancel)));
        assert_eq!(asked(scene, "ctrl-c"), Some(Input::Do(Action::Quit)));
        assert_eq!(asked(scene, "ctrl-z"), Some(Input::Do(Action::Suspend)));
    }
}

#[test]
fn every_action_has_a_key_or_stands_in_the_palette() {
    let keymap = built_in();
    for name in all_actions() {
        let action: Action = serde_yaml::from_str(&name).unwrap();
        let offered = keymap.bindings.iter().any(|(_, b)| b.input == Input::Do(action));
        assert!(offered, "{name} can not be reached");
    }
}

#[test]
fn a_binding_is_told_for_the_scenes_that_hear_it() {
    let told = built_in().told(Signs::Ascii);
    let scenes = |keys: &str| &told.iter().find(|b| b.keys == keys).unwrap().scenes;
    assert_eq!(*scenes("Q ^C"), Scene::ALL, "Q is typed, ^C is heard");
    assert_eq!(*scenes("q"), [Scene::Timeline, Scene::Reader, Scene::Actors, Scene::Overlay]);
    assert_eq!(*scenes("d"), [Scene::Timeline, Scene::Reader]);
    assert_eq!(*scenes("s"), [Scene::Timeline]);
}

#[test]
fn mistakes_are_told_with_their_line() {
    for (text, line, reason) in [
        ("timeline:\n  - { keys: [j], do: fly, help: x }\n", 2, "unknown variant `fly`"),
        ("timeline:\n  - { keys: [jj], do: up, help: x }\n", 2, "unknown key `jj`"),
        ("nowhere: []\n", 1, "unknown field `nowhere`"),
        ("timeline:\n  - { keys: [j], do: up, help: x, colour: red }\n", 2, "unknown field"),
        ("timeline:\n  - { keys: [j], help: x }\n", 2, "either `do` or `edit`"),
        ("timeline:\n  - { keys: [j], do: up, edit: left, help: x }\n", 2, "either `do` or `edit`"),
        ("timeline:\n  - { keys: [j], do: up }\n", 2, "missing field `help`"),
        (
            "timeline:\n  - { keys: [j], do: up, help: climb }\n\n  - keys: [k, j]\n    do: down\n    help: x\n",
            4,
            "key `j` is bound already, to \"climb\"",
        ),
        ("timeline: [\n", 2, "did not find"),
    ] {
        let error = Keymap::from_yaml("my.yaml", text).unwrap_err().to_string();
        assert!(error.starts_with(&format!("my.yaml:{line}: ")), "{text}: {error}");
        assert!(error.contains(reason), "{text}: {error}");
        assert!(!error.contains(" at line "), "the place is told once: {error}");
    }
}

#[test]
fn a_readers_own_keys_lie_over_the_built_in_ones() {
    let own = "anywhere:\n  - { keys: [x], do: down, help: descend }\n  - { keys: [k], do: last, help: end }\n";
    let keymap = built_in().overlaid(Keymap::from_yaml("my.yaml", own).unwrap());
    let asked = |key: &str| keymap.lookup(Scene::Timeline, key.parse().unwrap());
    assert_eq!(asked("x"), Some(Input::Do(Action::Down)));
    assert_eq!(asked("j"), None, "down is on x now");
    assert_eq!(asked("k"), Some(Input::Do(Action::Last)));
    assert_eq!(asked("up"), Some(Input::Do(Action::Up)), "up keeps its other key");
    assert_eq!(asked("G"), None);
}

#[test]
fn the_readme_shows_the_keys() {
    let readme = include_str!("../../README.md");
    let shown =
        readme.split_once("<!-- keys -->").and_then(|(_, rest)| rest.split_once("<!-- /keys -->"));
    let table = built_in().key_table_markdown();
    assert!(
        shown.is_some_and(|(shown, _)| shown.trim() == table.trim()),
        "README.md, between <!-- keys --> and <!-- /keys -->, should hold:\n{table}"
    );
}

proptest::proptest! {
    #[test]
    fn any_text_is_a_keymap_or_an_error(text in "[a-z:{}\\[\\], \n#&*!-]{0,80}") {
        let _ = Keymap::from_yaml("any.yaml", &text);
    }
}
