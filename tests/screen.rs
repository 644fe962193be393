//! Screens: keys in, a picture out. Sizes from 0×0; styles are asked of cells.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails so")]

mod support;

use std::sync::Arc;

use dossier_tui::app::{Effect, Focus, Input};
use dossier_tui::corpus::DocumentId;
use dossier_tui::dossier::Dossier;
use dossier_tui::ui::{Colours, ThemeName};
use proptest::prelude::*;
use ratatui::style::Modifier;
use support::{BUILT_IN, Play};

fn play(width: u16, height: u16) -> Play {
    Play::new(Arc::clone(&BUILT_IN), (width, height))
}

#[test]
fn the_wide_screen_shows_timeline_and_reader_side_by_side() {
    let mut play = play(120, 36);
    play.press("/").type_text("broekers after:2019-12").press("enter");
    insta::assert_snapshot!(play.text());
}

#[test]
fn the_common_screen_shows_one_above_the_other() {
    let mut play = play(80, 24);
    play.press("G k k");
    insta::assert_snapshot!(play.text());
}

#[test]
fn a_small_screen_shows_one_pane_at_a_time() {
    let mut play = play(40, 12);
    insta::assert_snapshot!("small_timeline", play.text());
    play.press("j enter");
    insta::assert_snapshot!("small_reader", play.text());
}

#[test]
fn how_we_know_names_words_rule_anchor_and_bytes() {
    let mut play = play(110, 36);
    play.press(":").type_text("2015-03-24").press("enter p");
    insta::assert_snapshot!(play.text());
}

#[test]
fn how_we_know_tells_of_a_quoted_mail_when_that_was_sent() {
    let folder = tempfile::tempdir().unwrap();
    let mail = "---\ndate: 2019-03-01\n---\n\nOp 3 mei 2018 om 10:12 schreef Bee:\n\n> Gisteren is de dijk gemeten.\n";
    std::fs::write(folder.path().join("mail.md"), mail).unwrap();
    let dossier = Arc::new(Dossier::open(&[folder.path().to_owned()]).unwrap());
    let mut play = Play::new(dossier, (110, 36));
    play.press("/").type_text("dijk").press("enter p");
    let text = play.text();
    assert!(
        text.contains("told on    3 May 2018, the day its mail was sent: “3 mei 2018"),
        "{text}"
    );
}

#[test]
fn help_lists_the_keys_and_can_be_searched() {
    let mut play = play(100, 40);
    play.press("?").type_text("silence");
    let text = play.text();
    assert!(text.contains("past the next silence"), "{text}");
    assert!(!text.contains("page down"), "{text}");
}

#[test]
fn the_reader_follows_and_lights_sentence_and_date() {
    let mut play = play(120, 36);
    play.press(":").type_text("2022-11-15").press("enter");
    let theme = play.theme();
    let at = play.find("15 november 2022").expect("the date stands in the reader");
    let cell = &play.buffer()[at];
    assert_eq!((cell.bg, cell.fg), (theme.lit.bg.unwrap(), theme.date.fg.unwrap()));
    assert!(cell.modifier.contains(Modifier::BOLD));
}

#[test]
fn hits_are_lit_in_list_and_reader() {
    let mut play = play(120, 36);
    play.press("/").type_text("ontvangt").press("enter");
    let hit = play.theme().hit.bg.unwrap();
    let lit = play.buffer().content().iter().filter(|c| c.bg == hit).count();
    assert!(lit >= 2 * "ontvangt".len(), "{lit} cells are lit\n{}", play.text());
}

#[test]
fn who_is_meant_is_lit_though_the_words_are_others() {
    let mut play = play(120, 36);
    play.press("/").type_text("actor:broekers-knol").press("enter");
    let hit = play.theme().hit.bg.unwrap();
    let at = play.find("staatssecretaris)").expect("the first bullet is open");
    assert_eq!(play.buffer()[at].bg, hit);
}

#[test]
fn the_cursor_stays_on_its_event_through_filter_and_resize() {
    let mut play = play(120, 36);
    play.press("G k k k");
    let event = play.app.list().cursor();
    play.press("/").type_text("zzzz");
    assert_eq!(play.app.list().cursor(), None);
    play.press("esc").resize(40, 9).resize(200, 50);
    assert_eq!(play.app.list().cursor(), event);
    play.press("/").type_text("asscher").press("enter F");
    assert_eq!(play.app.list().cursor(), event);
}

#[test]
fn nothing_found_says_so_and_offers_what_is_near() {
    let mut play = play(120, 36);
    play.press("/").type_text("marokkoo");
    let text = play.text();
    assert!(text.contains("Nothing matches “marokkoo”"), "{text}");
    assert!(text.contains("Nearest: ") && text.contains("marokko"), "{text}");
    // The way out that is shown is one that works.
    assert!(text.contains("Esc takes it back"), "{text}");
    play.press("enter");
    assert!(play.text().contains("F clears the filter"), "{}", play.text());
    play.press("F");
    assert!(!play.app.filter().is_set());
}

#[test]
fn a_wrong_filter_is_told_under_its_word_and_the_last_good_one_stays() {
    let mut play = play(120, 36);
    play.press("/").type_text("blok ");
    let before = play.app.list().visible().to_vec();
    play.type_text("after:foo");
    assert_eq!(play.app.list().visible(), before);
    let (carets, _) = play.find("^^^").expect("the wrong word is marked");
    let (word, _) = play.find("foo").expect("the word is on the bar");
    assert_eq!(carets, word);
}

#[test]
fn marks_stand_under_the_wrong_word_on_every_screen_that_has_room() {
    let long = "marokko terugkeer bewaring actor:blok on:2019-02-30";
    for (columns, rows, typed, word) in [
        (80, 24, "year:abc", "abc"),
        (80, 24, "broekers after:foo", "foo"),
        (100, 30, long, "2019-02-30"),
        (80, 24, long, "2019-02-30"),
        (60, 20, "foo:bar", "foo:"),
        (110, 12, "year:abc", "abc"),
    ] {
        let mut play = play(columns, rows);
        play.press("/").type_text(typed);
        let lines: Vec<String> = play.text().lines().map(str::to_owned).collect();
        let bar = lines.iter().find(|line| line.starts_with(" / ")).expect("the filter bar");
        let marks = lines.iter().find(|line| line.contains("^^^")).expect("marks");
        assert_eq!(marks.find('^'), bar.find(word), "{columns}×{rows} {typed}");
        assert!(play.text().contains("expected") || play.text().contains("unknown"), "{typed}");
    }
    let mut play = play(30, 8);
    play.press("/").type_text("year:abc");
    assert!(play.text().contains("expected a date"), "no room for marks, but for what is wrong");
}

#[test]
fn keys_that_lead_nowhere_say_so() {
    let mut play = play(120, 36);
    play.press("n G n");
    assert_eq!(play.app.notice(), Some("no later event"));
    play.press("g N");
    assert_eq!(play.app.notice(), Some("no earlier event"));
    // Under a filter that hides what stands around it, no silence is shown, and none is passed.
    play.press("/").type_text("is:planned").press("enter g s");
    assert_eq!(play.app.notice(), Some("no later silence"));
}

#[test]
fn escape_closes_the_innermost_thing_and_never_quits() {
    let mut play = play(120, 36);
    play.press("/").type_text("blok").press("enter enter ? esc");
    assert_eq!(play.app.focus(), Focus::Reader);
    play.press("esc");
    assert_eq!(play.app.focus(), Focus::Timeline);
    assert!(play.app.filter().is_set());
    play.press("esc esc esc");
    assert!(!play.app.filter().is_set());
    assert_eq!(play.effects, []);
    play.press("q");
    assert_eq!(play.effects, [Effect::Quit]);
}

#[test]
fn q_goes_back_before_it_quits() {
    let mut play = play(80, 24);
    play.press("enter q");
    assert_eq!((play.app.focus(), play.effects.len()), (Focus::Timeline, 0));
    play.press("q");
    assert_eq!(play.effects, [Effect::Quit]);
}

#[test]
fn the_palette_takes_dates_commands_and_the_word_to_quit() {
    let mut play = play(120, 36);
    play.press(":").type_text("2019-12-05");
    assert!(play.text().contains("go to 5 Dec 2019"), "{}", play.text());
    play.press("enter");
    assert!(play.text().contains("▌✕  5 Dec Thu"), "{}", play.text());
    play.press(":").type_text("eind 2022").press("enter");
    assert!(play.text().contains("▌● ~end 2022"), "{}", play.text());
    play.press(":").type_text("histogram").press("enter");
    assert!(!play.app.look().histogram);
    play.press(":").type_text("q").press("enter");
    assert_eq!(play.effects, [Effect::Quit]);
}

#[test]
fn an_actor_is_picked_from_a_list_with_counts() {
    let mut play = play(120, 36);
    play.press("f").type_text("broekers").press("enter");
    assert_eq!(play.app.filter().line().text(), "actor:\"Ankie Broekers-Knol\"");
    assert!(play.app.list().visible().len() > 5);
}

#[test]
fn the_untouched_source_shows_what_stands_in_the_file() {
    let mut play = play(120, 36);
    play.press(":").type_text("2015-05-06").press("enter");
    assert!(play.text().contains("6 mei 2015 ("), "{}", play.text());
    play.press("\\");
    let text = play.text();
    assert!(text.contains("Source · ") && text.contains("6 mei"), "{text}");
    assert!(play.find("2015 (Kamerstuk").is_some(), "the line end is there again\n{text}");
    play.press("\\");
    assert!(play.text().contains("Reader · "));
}

#[test]
fn search_goes_from_hit_to_hit_and_on_to_other_documents() {
    let mut play = play(120, 36);
    play.press("enter /").type_text("Marokko").press("enter");
    let first = play.app.reader().document();
    assert!(play.text().contains("1 of ") && play.text().contains(" in this document"));
    for _ in 0..60 {
        play.press("n");
        let shown = play.app.current().map(|(_, telling)| telling.document);
        assert_eq!(shown, play.app.reader().document(), "list and reader stay with one document");
    }
    assert_ne!(play.app.reader().document(), first);
}

#[test]
fn documents_are_listed_with_dates_and_warnings_and_opened() {
    let mut play = play(120, 36);
    play.press("3");
    let text = play.text();
    for part in ["28 May 2015", "≥ 5 Dec 2019", "from its front matter"] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
    play.type_text("002_");
    assert!(play.text().contains("! 1 place mended"), "{}", play.text());
    play.press("ctrl-u").type_text("Feitenrelaas").press("enter");
    assert_eq!(play.app.reader().document(), Some(DocumentId(1)));
    let shown = play.app.current().map(|(_, telling)| telling.document);
    assert_eq!((play.app.focus(), shown), (Focus::Reader, Some(DocumentId(1))));
}

#[test]
fn enter_on_a_wrong_filter_keeps_it_open() {
    let mut play = play(60, 24);
    play.press("/").type_text("blok after:foo").press("enter");
    assert!(play.app.filter().is_typing() && play.app.filter().error().is_some());
    assert!(play.text().contains("found foo"), "a long message is wrapped\n{}", play.text());
    play.press("esc");
    assert!(!play.app.filter().is_set() && play.app.filter().error().is_none());
}

#[test]
fn o_walks_the_actor_that_the_filter_means() {
    let mut play = play(120, 36);
    play.press("/").type_text("actor:\"Stef Blok\"").press("enter o");
    assert!(play.text().contains("following Stef Blok"), "{}", play.text());
}

#[test]
fn dates_in_words_go_to_what_they_name() {
    for (words, offer, when) in [
        ("2019", "go to 2019", "2019-11-14/2019-12-05~"),
        ("5 december", "go to 5 Dec 2019", "2019-12-05"),
        ("eind 2022", "go to ~end 2022", "2022-10/2022-12~"),
        ("maart 2015", "go to Mar 2015", "2015-03-24/2015-03-25"),
    ] {
        let mut play = play(120, 36);
        play.press(":").type_text(words);
        assert!(play.text().contains(offer), "{words}\n{}", play.text());
        play.press("enter");
        let shown = play.app.current().map(|(_, telling)| telling.when.to_string());
        assert_eq!(shown.as_deref(), Some(when), "{words}");
    }
}

#[test]
fn the_row_shows_the_sentence_that_was_found() {
    let mut play = play(160, 36);
    play.press("/").type_text("actor:broekers on:2019-11-23").press("enter");
    let row = play.text().lines().find(|line| line.contains("23 Nov Sat")).unwrap().to_owned();
    assert!(row.contains("…De staatssecretaris belt de Marokkaanse ambassadeur"), "{row}");
}

#[test]
fn a_click_on_the_histogram_goes_to_its_days() {
    let mut play = play(120, 36);
    let (x, y) = play.find("│2022").expect("the axis has its years");
    play.app.update(Input::Click(x + 9, y));
    let when = play.app.current().map(|(_, telling)| telling.when.to_string());
    assert_eq!(when.as_deref(), Some("2022-10/2022-12~"));
}

#[test]
fn without_colour_every_meaning_has_a_sign_or_a_weight() {
    let mut play = play(120, 36).with_theme(ThemeName::Dark, Colours::None);
    play.press("/").type_text("blok").press("enter");
    let cells = play.buffer().content();
    assert!(cells.iter().all(|c| c.fg == ratatui::style::Color::Reset));
    assert!(cells.iter().any(|c| c.modifier.contains(Modifier::REVERSED)));
}

#[test]
fn a_click_chooses_and_the_wheel_scrolls_what_is_under_it() {
    let mut play = play(120, 36);
    let (x, y) = play.find("24–25 Mar").expect("the visit is on the first screen");
    play.app.update(Input::Click(x, y));
    play.resize(120, 36);
    assert!(play.text().contains("▌● 24–25 Mar"), "{}", play.text());
    let top = play.app.reader().view().top();
    play.app.update(Input::Wheel(100, 20, 3));
    assert_eq!(play.app.reader().view().top(), top + 3);
}

const KEYS: &str = "j k down up page-down page-up ctrl-d ctrl-u g G d D { } < > s S o O [ ] n N \
    enter l h tab shift-tab / esc f F ctrl-t p \\ i : ? T space q a b 2 backspace left ctrl-w";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
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
            let list = play.app.list();
            prop_assert_eq!(list.cursor().is_none(), list.visible().is_empty());
            let shown = play.buffer().content().iter().any(|c| c.symbol() != " ");
            // An empty line of the document may be all that fits.
            let reads = play.app.focus() == Focus::Reader;
            let (area, scene) = (play.buffer().area, play.app.scene());
            let blank = !shown && !reads && !area.is_empty();
            let over = play.app.overlay().map(|o| (o.kind(), o.line().text().to_owned()));
            prop_assert!(!blank, "{area}, {scene:?}, {over:?}");
        }
    }
}

#[test]
fn every_size_draws() {
    for (width, height) in
        [(0, 0), (1, 1), (1, 60), (300, 1), (2, 2), (5, 3), (20, 5), (60, 24), (300, 80)]
    {
        let mut play = play(width, height);
        play.press("j enter / a esc ? esc p esc : esc f esc");
        let blank = play.buffer().content().iter().all(|c| c.symbol() == " ");
        assert_eq!(blank, width * height == 0, "{width}×{height}");
    }
}
