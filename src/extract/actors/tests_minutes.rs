//! Minutes and councils: rolls of names, organs of the paper's town, factions; notes, rulings, ministries.

use super::tests::check;

const DAY: &str = "2021-05-01";

#[test]
fn a_first_name_nobody_lists_is_one_beside_names_that_are_sure() {
    check(&[
        (
            DAY,
            "Aanwezig: Piet Bakker, Xolt Veen, Yko Smit en Anna Vos.",
            &[
                "Piet Bakker=naam-piet-bakker",
                "Xolt Veen=naam-xolt-veen",
                "Yko Smit=naam-yko-smit",
                "Anna Vos=naam-anna-vos",
            ],
        ),
        (
            DAY,
            "- Xolt Veen (griffier)\n- Piet Bakker\n- Yko Smit",
            &["Xolt Veen=naam-xolt-veen", "Piet Bakker=naam-piet-bakker", "Yko Smit=naam-yko-smit"],
        ),
        // Nobody sure stands beside these, or they look another thing.
        (DAY, "Xolt Veen, Yko Smit en anderen", &[]),
        (DAY, "Piet Bakker, Groene Kerk en Hoofd Communicatie", &["Piet Bakker=naam-piet-bakker"]),
        (DAY, "CDA:   Xolt Veen\nVVD: voor", &["CDA=cda", "Xolt Veen=naam-xolt-veen", "VVD=vvd"]),
    ]);
}

#[test]
fn two_first_names_are_one_where_a_surname_follows() {
    check(&[
        (
            DAY,
            "Jan-Willem de Boer sprak met Anne-Marie Vos.",
            &["Jan-Willem de Boer=naam-jan-willem-de-boer", "Anne-Marie Vos=naam-anne-marie-vos"],
        ),
        // A first name that is somebody's surname too.
        (DAY, "Paul Veenstra sprak.", &["Paul Veenstra=naam-paul-veenstra"]),
    ]);
}

#[test]
fn behind_initials_a_name_ends_with_its_surname() {
    check(&[
        (
            DAY,
            "mw. drs. E.J. Molen Houwer (directeur) en mevrouw A. Vos-Bakker. Mevrouw Vos sprak.",
            &[
                "mw. drs. E.J. Molen Houwer=naam-e-j-molen-houwer",
                "mevrouw A. Vos-Bakker=naam-a-vos-bakker",
                "Mevrouw Vos=naam-a-vos-bakker",
            ],
        ),
        (DAY, "Dat zegt mr. P. Vos Gisteren nog.", &["mr. P. Vos=naam-p-vos"]),
    ]);
}

#[test]
fn a_bare_organ_is_that_of_the_only_town() {
    check(&[
        (
            DAY,
            "De gemeente Meerdijk kiest. De gemeenteraad stemt, het college wacht.",
            &[
                "gemeente Meerdijk=gemeente-meerdijk",
                "gemeenteraad=gemeenteraad-meerdijk",
                "college=college-van-b-en-w-meerdijk",
            ],
        ),
        (
            DAY,
            "De gemeenten Meerdijk en Zuidoord. De gemeenteraad stemt, het college wacht.",
            &["Meerdijk=gemeente-meerdijk", "Zuidoord=gemeente-zuidoord"],
        ),
        (
            DAY,
            "Het college van b en w van Meerdijk, en een college. Het college voor examens.",
            &["college van b en w van Meerdijk=college-van-b-en-w-meerdijk"],
        ),
    ]);
}

#[test]
fn a_town_keeps_its_whole_name_and_a_subject_is_no_organ() {
    check(&[
        (
            DAY,
            "De gemeente Hof van Twente kiest. De gemeenteraad stemt. Het college Wiskunde begint.",
            &[
                "gemeente Hof van Twente=gemeente-hof-van-twente",
                "gemeenteraad=gemeenteraad-hof-van-twente",
            ],
        ),
        (DAY, "50PLUS stemde tegen.", &["50PLUS=50plus"]),
        (DAY, "In DE fractie is dat besproken.", &[]),
        (DAY, "Keizer Karelweg\nPiet Bakker", &["Piet Bakker=naam-piet-bakker"]),
        (
            "2016-05-02",
            "De minister van Financiën sprak. De Noorse minister van Defensie zei dat haar ministerie zweeg.",
            &[
                "minister van Financiën=jeroen-dijsselbloem",
                "Noorse minister van Defensie=minister-def-noorwegen",
            ],
        ),
    ]);
}

#[test]
fn letters_beside_a_faction_are_a_party() {
    check(&[(
        DAY,
        "De fractie van GBM stemt voor, de OPZ-fractie ook. De fractie Veenstra niet. De fractie wacht.",
        &["GBM=gbm", "OPZ=opz", "fractie Veenstra=fractie-veenstra"],
    )]);
}

#[test]
fn a_ministry_without_a_name_is_the_one_spoken_of() {
    check(&[
        (
            "2019-10-31",
            "Minister Schouten van Landbouw zweeg. Haar ministerie wist het. Een ministerie kan dat.",
            &["Minister Schouten van Landbouw=carola-schouten", "ministerie=lnv"],
        ),
        (DAY, "Het ministerie zwijgt.", &[]),
    ]);
}

#[test]
fn a_committee_may_be_a_heading() {
    check(&[
        (
            DAY,
            "Raadscommissie voor Ruimte, wonen en natuur",
            &[
                "Raadscommissie voor Ruimte, wonen en natuur=raadscommissie-voor-ruimte-wonen-en-natuur",
            ],
        ),
        (
            DAY,
            "Commissie Veenstra presenteert haar rapport",
            &["Commissie Veenstra=commissie-veenstra"],
        ),
        (DAY, "Commissie bespreekt de begroting", &[]),
        (
            DAY,
            "De raadscommissie Ruimte en Wonen kwam bijeen.",
            &["raadscommissie Ruimte en Wonen=commissie-ruimte-en-wonen"],
        ),
    ]);
}

#[test]
fn a_short_name_is_its_long_one_however_that_is_written() {
    check(&[
        (
            DAY,
            "Het Centraal Bureau voor Statistiek (CBS) telt. De Vereniging van Nederlandse Gemeenten \
             (VNG) leest. De VNG schrijft.",
            &[
                "Centraal Bureau voor Statistiek=cbs",
                "CBS=cbs",
                "Vereniging van Nederlandse Gemeenten=vng",
                "VNG=vng",
                "VNG=vng",
            ],
        ),
        (
            DAY,
            "Het College van Beroep voor het bedrijfsleven oordeelt. Het College wijst af. Het regionaal \
             College Zuid niet.",
            &["College van Beroep voor het bedrijfsleven=cbb", "College=cbb"],
        ),
    ]);
}

#[test]
fn a_note_may_be_glued_to_the_name_behind_it() {
    check(&[(DAY, "12NRC, 3 mei 2021, «Slib».", &["NRC=nrc"])]);
}

#[test]
fn a_name_that_is_a_word_counts_beside_a_verb_or_in_a_list_of_bodies() {
    check(&[
        (DAY, "Volgens Trouw klopt dat. Trouw is zij niet.", &["Trouw=trouw-krant"]),
        (
            DAY,
            "Albert Heijn, Jumbo en Lidl sluiten. Dat is Jumbo niet.",
            &["Albert Heijn=albert-heijn", "Jumbo=jumbo", "Lidl=lidl"],
        ),
        (DAY, "Volgens GGZ Emmen niet.", &["GGZ Emmen=ggz-emmen"]),
    ]);
}

#[test]
fn an_office_once_held_is_said_of_whoever_is_named_before() {
    check(&[(
        DAY,
        "De heer A.B. Vos, voormalig minister van Defensie, sprak.",
        &["De heer A.B. Vos=naam-a-b-vos"],
    )]);
}

#[test]
fn an_office_somebody_became_is_not_that_of_the_day() {
    check(&[
        (
            "2018-10-30",
            "Wim Kok trad toe tot het derde kabinet-Lubbers en werd minister van Financiën. Premier Kok sprak. \
             Nu spreekt de minister-president.",
            &[
                "Wim Kok=wim-kok",
                "derde kabinet-Lubbers=kabinet-lubbers-3",
                "Premier Kok=wim-kok",
                "minister-president=mark-rutte",
            ],
        ),
        (
            "2018-10-30",
            "W. Kok is Wim Kok, A. Kok niet.",
            &["W. Kok=wim-kok", "Wim Kok=wim-kok", "A. Kok=naam-a-kok"],
        ),
        ("2018-10-30", "Rutte III besloot dat.", &["Rutte III=kabinet-rutte-3"]),
        (
            "2018-10-30",
            "De premier van Noorwegen Anna Bakke kwam.",
            &["premier van Noorwegen Anna Bakke=naam-anna-bakke"],
        ),
    ]);
}

#[test]
fn initials_may_stand_behind_a_first_name_and_lack_their_last_point() {
    check(&[
        (
            DAY,
            "Anna B. Vos, René Jan Veenstra en mw. mr. E.A.C de Jong.",
            &[
                "Anna B. Vos=naam-anna-b-vos",
                "René Jan Veenstra=naam-rene-jan-veenstra",
                "mw. mr. E.A.C de Jong=naam-e-a-c-de-jong",
            ],
        ),
        // A surname that is a title as well.
        (DAY, "Frank Arts sprak.", &["Frank Arts=naam-frank-arts"]),
        (
            DAY,
            "\u{201c}Dat\u{201d}, zegt Xarga Vos, wethouder van Meerdijk. Xarga Meer, mevrouw Vos.",
            &["Xarga Vos=naam-xarga-vos", "mevrouw Vos=naam-xarga-vos"],
        ),
    ]);
}

#[test]
fn a_body_may_have_a_unit_a_title_before_it_or_a_button() {
    check(&[
        (
            "2022-03-30",
            "Politie Emmen en OM Emmen zochten.",
            &["Politie Emmen=politie-emmen", "OM Emmen=om-emmen"],
        ),
        (
            DAY,
            "Anna Vos, Co-founder/CEO Helder Water Security B.V.",
            &["Anna Vos=naam-anna-vos", "Helder Water Security B.V.=helder-water-security-b-v"],
        ),
        (DAY, "Delen via Facebook", &[]),
        (
            DAY,
            "Stichting Water for NL, Stichting Wind & Zee en de Stichting Wad en Firma Zeil.",
            &[
                "Stichting Water for NL=stichting-water-for-nl",
                "Stichting Wind & Zee=stichting-wind-zee",
                "Stichting Wad=stichting-wad",
                "Firma Zeil=firma-zeil",
            ],
        ),
        (
            "2022-03-30",
            "De directie van de Dienst Wegverkeer (hierna: de RDW) besluit.",
            &["Dienst Wegverkeer=rdw", "RDW=rdw"],
        ),
    ]);
}

#[test]
fn a_second_surname_may_stand_behind_a_hyphen_with_blanks() {
    check(&[
        (
            "2018-11-20",
            "Aanwezig: mevrouw T.J.M. Klipstra - van Reinders (CDA), mevrouw A.B. Blok - van de Vinkenburg",
            &[
                "mevrouw T.J.M. Klipstra - van Reinders=naam-t-j-m-klipstra-van-reinders",
                "CDA=cda",
                "mevrouw A.B. Blok - van de Vinkenburg=naam-a-b-blok-van-de-vinkenburg",
            ],
        ),
        (
            "2018-11-20",
            "Aanwezig: de heer J. Klipstra - de Volkskrant, de heer K. Reinders - van Delft",
            &[
                "de heer J. Klipstra=naam-j-klipstra",
                "de Volkskrant=volkskrant",
                "de heer K. Reinders=naam-k-reinders",
                "Delft=delft",
            ],
        ),
    ]);
}

#[test]
fn what_somebody_is_called_may_stand_in_brackets_behind_initials() {
    check(&[
        (
            "2018-11-20",
            "Mr. J.C.S. (Joep) Klipstra wordt directeur. Joep Klipstra was gezant.",
            &["Mr. J.C.S. (Joep) Klipstra=naam-joep-klipstra", "Joep Klipstra=naam-joep-klipstra"],
        ),
        ("2018-11-20", "S.A. (Stef) Blok zei dat.", &["S.A. (Stef) Blok=stef-blok"]),
        ("2018-11-20", "Mr. A.B. (Voorzitter) Klipstra en J. (Goed) Wonen.", &[]),
        ("2018-11-20", "De heer A.B. (CDA) Klipstra zei dat.", &["CDA=cda"]),
    ]);
}
