//! Bodies and persons that only their setting names: definitions, heads, notes, lists, cut lines.

use super::tests::{check, said};

#[test]
fn a_definition_makes_a_body_of_a_long_name() {
    check(&[
        (
            "2021-05-01",
            "Het Kustveiligheid Expertise Team (KET) kwam. Later ging KET weg.",
            &["Kustveiligheid Expertise Team=ket", "KET=ket", "KET=ket"],
        ),
        (
            "2021-05-01",
            "de Bijzondere Havenmeester Eenheid (BHE’er) van toen",
            &["Bijzondere Havenmeester Eenheid=bhe", "BHE=bhe"],
        ),
        // The paper's own meaning of letters that are a body's elsewhere.
        (
            "2021-05-01",
            "een Natuur Aanpak Model (NAM). Het NAM werkt. De NVWA niet.",
            &["NVWA=nvwa"],
        ),
        (
            "2021-05-01",
            "de Nederlandse Aardolie Maatschappij (NAM) boort",
            &["Nederlandse Aardolie Maatschappij=nam", "NAM=nam"],
        ),
        // Laws, plans and terms are no bodies.
        ("2021-05-01", "de Wet Raad Nieuwe Dijken (WRND) en de Toets Bureau Nieuw (TBN)", &[]),
        ("2021-05-01", "een Algemene Kust Analyse (AKA) en het Plan Team Zee (PTZ)", &[]),
    ]);
}

#[test]
fn a_head_in_capitals_begins_the_name_of_a_body() {
    check(&[
        (
            "2021-05-01",
            "Het Directoraat-Generaal Politie en Kustzaken schreef.",
            &[
                "Directoraat-Generaal Politie en Kustzaken=directoraat-generaal-politie-en-kustzaken",
            ],
        ),
        (
            "2021-05-01",
            "Volgens de Vakvereniging Vrije Loodsen klopt dit.",
            &["Vakvereniging Vrije Loodsen=vakvereniging-vrije-loodsen"],
        ),
        (
            "2021-05-01",
            "In het Bestuurlijk Overleg Waddenkust is dit besproken.",
            &["Bestuurlijk Overleg Waddenkust=bestuurlijk-overleg-waddenkust"],
        ),
        (
            "2021-05-01",
            "De Commission on Fisheries meldt",
            &["Commission on Fisheries=commission-on-fisheries"],
        ),
        ("2021-05-01", "de Raad voor Duinbeheer", &["Raad voor Duinbeheer=raad-voor-duinbeheer"]),
        ("2021-05-01", "werkgroep Kustlijn sprak", &["werkgroep Kustlijn=werkgroep-kustlijn"]),
        // Organs of any body, and heads with nothing of a name behind them.
        ("2021-05-01", "de Raad van Bestuur en het Team van Jansen, de dienst", &[]),
        ("2021-05-01", "Het Overleg is gestaakt. Dienst en Bureau zwijgen.", &[]),
    ]);
}

#[test]
fn a_noun_tells_what_the_name_behind_it_is() {
    check(&[
        ("2021-05-01", "De ngo Zeewacht klaagt.", &["Zeewacht=zeewacht"]),
        ("2021-05-01", "Het baggerbedrijf Zandgolf groeit.", &["Zandgolf=zandgolf"]),
        ("2021-05-01", "het bedrijf Meta antwoordt", &["Meta=meta"]),
        ("2021-05-01", "Een bedrijf mag dat. Meta is een voorvoegsel.", &[]),
    ]);
}

#[test]
fn a_medium_stands_before_a_day_in_a_note() {
    check(&[
        ("2021-05-01", "1) Trouw, 3 maart 2021, Duinen verlegd", &["Trouw=trouw-krant"]),
        ("2021-05-01", "[2] Kustbode, 3 maart 2021, 'Duinen verlegd'", &["Kustbode=kustbode"]),
        ("2021-05-01", "3 Duin 24, 3 maart 2021, «Dijk lek»", &["Duin 24=duin-24"]),
        ("2021-05-01", "Bron: De Zeepost, 3 maart 2021.", &["De Zeepost=de-zeepost"]),
        ("2021-05-01", "Dit stond in de krant (Trouw, 3 maart 2021).", &["Trouw=trouw-krant"]),
        ("2021-05-01", "Hij las ‘Trouw’ en zweeg.", &["Trouw=trouw-krant"]),
        ("2021-05-01", "Trouw is hij niet. In Trouw en liefde.", &[]),
        // Papers, places and people before a day.
        ("2021-05-01", "1) Kamerbrief, 3 maart 2021, Duinen", &[]),
        ("2021-05-01", "Duindorp, 3 maart 2021", &[]),
        ("2021-05-01", "Assen, 3 maart 2021", &["Assen=assen"]),
    ]);
}

#[test]
fn a_list_behind_a_head_names_everyone_in_it() {
    check(&[
        (
            "2022-05-01",
            "vragen van GroenLinks-leden Westerveld en Duinkerk",
            &[
                "GroenLinks-leden Westerveld=lisa-westerveld",
                "GroenLinks=groenlinks",
                "Duinkerk=naam-duinkerk",
            ],
        ),
        (
            "2022-05-01",
            "de ontvoering van activisten Ravi Solo en Mira Castel bleef",
            &["activisten Ravi Solo=naam-ravi-solo", "Mira Castel=naam-mira-castel"],
        ),
        ("2022-05-01", "de activisten Zee en Duin vergaderen", &[]),
        (
            "2022-05-01",
            "1 Zandwijk, R. et al., Leren van stormen",
            &["Zandwijk, R.=naam-r-zandwijk"],
        ),
    ]);
    let rows = "| Wat | Wie |\n|---|---|\n| Zee & Dijk | Ravi Solo / Mira Castel (Logius) |\n";
    assert_eq!(
        said("2022-05-01", rows),
        ["Ravi Solo=naam-ravi-solo", "Mira Castel=naam-mira-castel", "Logius=logius"]
    );
    check(&[("2022-05-01", "De Bijzondere Opvang (Logius) en meer", &["Logius=logius"])]);
}

#[test]
fn the_tail_of_an_address_is_no_other_body() {
    check(&[
        (
            "2024-05-01",
            "Aan de Voorzitter van de Tweede Kamer\n\nder Staten-Generaal\n\nPostbus 20018",
            &["Voorzitter van de Tweede Kamer=martin-bosma", "Tweede Kamer=tweede-kamer"],
        ),
        (
            "2024-05-01",
            "Aan de Voorzitter van de Tweede \n\nKamer der Staten-Generaal\n\nPostbus 20018",
            &["Voorzitter van de Tweede=martin-bosma", "Kamer der Staten-Generaal=tweede-kamer"],
        ),
        (
            "2024-05-01",
            "Zowel de Tweede als de Eerste Kamer stemde, zei de Eerste en Tweede Kamer samen.",
            &[
                "Tweede=tweede-kamer",
                "Eerste Kamer=eerste-kamer",
                "Eerste=eerste-kamer",
                "Tweede Kamer=tweede-kamer",
            ],
        ),
        ("2024-05-01", "Postbus 12, 2500 EZ Rotterdam", &["Rotterdam=rotterdam"]),
        (
            "2024-05-01",
            "Het Centraal Orgaan Tarieven Zeevaart en het College voor Havengelden antwoordden.",
            &[
                "Centraal Orgaan Tarieven Zeevaart=centraal-orgaan-tarieven-zeevaart",
                "College voor Havengelden=college-voor-havengelden",
            ],
        ),
        (
            "2024-05-01",
            "Aan de Voorzitter van de Eerste \n\nKamer der Staten-Generaal",
            &["Kamer der Staten-Generaal=eerste-kamer"],
        ),
        ("2024-05-01", "De Staten-Generaal keurt goed.", &["Staten-Generaal=staten-generaal"]),
    ]);
}

#[test]
fn a_name_with_the_land_or_a_town_behind_it_is_one_body() {
    check(&[
        ("2024-05-01", "zoals EMB Nederland en", &["EMB Nederland=emb-nederland"]),
        (
            "2024-05-01",
            "volgens Duinzorg Nederland kan",
            &["Duinzorg Nederland=duinzorg-nederland"],
        ),
        ("2024-05-01", "Volgens UNICEF Nederland kan dit.", &["UNICEF Nederland=unicef"]),
        ("2024-05-01", "een terrein van KVDZ Rotterdam", &["KVDZ Rotterdam=kvdz-rotterdam"]),
        ("2024-05-01", "Heel Nederland kijkt.", &["Nederland=nederland"]),
        ("2024-05-01", "in Agrarisch Nederland", &["Nederland=nederland"]),
        ("2024-05-01", "de Wereldbank- en andere leningen", &["Wereldbank=wb"]),
    ]);
}

#[test]
fn the_head_of_state_is_the_one_of_the_day() {
    check(&[
        ("2020-08-21", "Aangeboden aan de Koning door hem.", &["Koning=koning-willem-alexander"]),
        (
            "2020-08-21",
            "Toen sprak koning Willem-Alexander.",
            &["koning Willem-Alexander=koning-willem-alexander"],
        ),
        ("2012-08-21", "Bericht aan Hare Majesteit.", &["Hare Majesteit=koningin-beatrix"]),
        ("2020-08-21", "mevrouw de Koning sprak", &[]),
        (
            "2020-08-21",
            "Volgens Jan de Koning (CDA) kan het.",
            &["Jan de Koning=naam-jan-de-koning", "CDA=cda"],
        ),
        (
            "2020-08-21",
            "de mededeling van de Directeur van Uw Kabinet",
            &["Kabinet=kabinet-van-de-koning"],
        ),
    ]);
}

#[test]
fn a_question_speaks_of_the_cabinet_of_its_own_day() {
    let paper = "Vragen van het lid Erkens (VVD), ingezonden 18 juni 2024\n\nVraag 1\n\nWat doet het \
                 kabinet?\n\nAntwoord 1\n\nHet kabinet werkt.\n";
    let told = said("2024-07-25", paper);
    assert!(told.contains(&"kabinet=kabinet-rutte-4".to_owned()), "{told:?}");
    assert!(told.contains(&"kabinet=kabinet-schoof".to_owned()), "{told:?}");
}

#[test]
fn an_undated_paper_is_believed_where_its_days_agree() {
    check(&[
        (
            "",
            "Het rapport d.d. 21 augustus 2020 is aangeboden door de Minister van Defensie.",
            &["Minister van Defensie=ank-bijleveld-schouten"],
        ),
        (
            "",
            "Tussen 3 mei 2015 en 3 mei 2019 schreef de Minister van Defensie dit.",
            &["Minister van Defensie=minister-def"],
        ),
    ]);
}

#[test]
fn a_motion_is_of_its_own_year() {
    check(&[("2024-07-25", "de motie Dijkhoff uit 2018", &["Dijkhoff=klaas-dijkhoff"])]);
}
