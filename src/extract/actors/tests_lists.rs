//! Lists of those present, parties of councils, companies named after persons.

use super::tests::check;

const DAY: &str = "2019-05-01";

#[test]
fn initials_in_a_list_are_somebodys() {
    check(&[
        (
            DAY,
            "Aanwezig: A.C. Zandstra (voorzitter), A.D. Molema, B.H.M. Haringa; M. Torensma (secretaris) en M. Schuurman",
            &[
                "A.C. Zandstra=naam-a-c-zandstra",
                "A.D. Molema=naam-a-d-molema",
                "B.H.M. Haringa=naam-b-h-m-haringa",
                "M. Torensma=naam-m-torensma",
                "M. Schuurman=naam-m-schuurman",
            ],
        ),
        (
            DAY,
            "Aanwezig: M. Duin-Haringa (D66), J. Torensma (CDA)",
            &[
                "M. Duin-Haringa=naam-m-duin-haringa",
                "D66=d66",
                "J. Torensma=naam-j-torensma",
                "CDA=cda",
            ],
        ),
    ]);
}

#[test]
fn several_with_one_title_are_named_in_a_row() {
    check(&[
        (
            DAY,
            "Tevens aanwezig: wethouders Molema en Van der Meij.",
            &["wethouders Molema=naam-molema", "Van der Meij=naam-van-der-meij"],
        ),
        (
            DAY,
            "De gedeputeerden Haringa, Molema en Torensma zwegen.",
            &["gedeputeerden Haringa=naam-haringa", "Molema=naam-molema", "Torensma=naam-torensma"],
        ),
        (DAY, "Voorzitters: Haringa/Molema", &["Haringa=naam-haringa", "Molema=naam-molema"]),
        (DAY, "De wethouder sprak met Deltares.", &["Deltares=deltares"]),
    ]);
}

#[test]
fn parties_of_councils_stand_where_others_have_theirs() {
    check(&[
        (
            DAY,
            "Kees Molema (VVD), Jan Haringa (CDA), Piet Torensma (Ons Dorp), Bas Zandstra (DGN) en Ina Vos (griffier). DGN bleef.",
            &[
                "Kees Molema=naam-kees-molema",
                "VVD=vvd",
                "Jan Haringa=naam-jan-haringa",
                "CDA=cda",
                "Piet Torensma=naam-piet-torensma",
                "Ons Dorp=ons-dorp",
                "Bas Zandstra=naam-bas-zandstra",
                "DGN=dgn",
                "Ina Vos=naam-ina-vos",
                "DGN=dgn",
            ],
        ),
        (
            DAY,
            "Kees Molema (VVD) en Piet Torensma (Zandhoek)",
            &["Kees Molema=naam-kees-molema", "VVD=vvd", "Piet Torensma=naam-piet-torensma"],
        ),
        (
            DAY,
            "Ina Haringa, raadslid namens Helder Zuid, en het raadslid van de gemeente Emmen spraken.",
            &[
                "Ina Haringa=naam-ina-haringa",
                "Helder Zuid=helder-zuid",
                "gemeente Emmen=gemeente-emmen",
            ],
        ),
        (
            DAY,
            "De Sociale Kustpartij (SKP) stemde voor. De SKP won.",
            &["Sociale Kustpartij=skp", "SKP=skp", "SKP=skp"],
        ),
    ]);
}

#[test]
fn a_company_may_be_called_after_a_person() {
    check(&[
        (
            DAY,
            "De zaak van J. DE HARING TRANSPORT B.V. tegen P. Molema Beheer B.V. loopt.",
            &[
                "J. DE HARING TRANSPORT B.V.=j-de-haring-transport-b-v",
                "P. Molema Beheer B.V.=p-molema-beheer-b-v",
            ],
        ),
        (
            DAY,
            "1 F. TORENSMA LOGISTIEK B.V.",
            &["F. TORENSMA LOGISTIEK B.V.=f-torensma-logistiek-b-v"],
        ),
    ]);
}

#[test]
fn labels_titles_and_notes_are_no_part_of_a_name() {
    check(&[
        (DAY, "Contactpersoon Doorkiesnummer", &[]),
        (DAY, "Contactpersoon Behandelaar", &[]),
        (
            DAY,
            "De Koningin der Nederlanden, Prinses van Oranje",
            &["Koningin der Nederlanden=staatshoofd"],
        ),
        (
            DAY,
            "Zijne Majesteit de Koning sprak.",
            &["Zijne Majesteit de Koning=koning-willem-alexander"],
        ),
        (
            DAY,
            "De vaste commissie voor Europese Zaken3 kwam bijeen.",
            &["vaste commissie voor Europese Zaken=vaste-commissie-europese-zaken"],
        ),
        (
            DAY,
            "De Landelijke onderzoekscommissie kinderbijslag (LOK) is klaar, de Kust Services Act (KSA) ook.",
            &["Landelijke onderzoekscommissie kinderbijslag=lok", "LOK=lok"],
        ),
    ]);
}

#[test]
fn firms_crowns_provinces_and_committees_have_names_of_their_own() {
    check(&[
        (
            DAY,
            "Er is advies gevraagd aan Haringa & Partners en Deloitte. Ook Van Dam & Zonen adviseerde.",
            &[
                "Haringa & Partners=haringa-partners",
                "Deloitte=deloitte",
                "Van Dam & Zonen=van-dam-zonen",
            ],
        ),
        (
            DAY,
            "Onderzoek & Ontwikkeling gaat door; Anna Vos, Co-founder & Partner",
            &["Anna Vos=naam-anna-vos"],
        ),
        (
            "2008-05-01",
            "Wij Beatrix, bij de gratie Gods, Koningin der Nederlanden",
            &["Koningin der Nederlanden=koningin-beatrix"],
        ),
        (DAY, "GS van Zuidoord besloten.", &[]),
        (DAY, "GS van Drenthe besloten.", &["GS van Drenthe=gedeputeerde-staten-drenthe"]),
        (
            DAY,
            "Verslag van de vergadering van de commissie ruimte en wonen van 3 mei. De vergadering van de commissie \
             heeft besloten.",
            &["commissie ruimte en wonen=commissie-ruimte-en-wonen"],
        ),
    ]);
}

#[test]
fn names_end_where_a_body_or_a_place_begins() {
    check(&[
        (
            DAY,
            "De advocaat mr. I.M.C.A. Koelman Haring te Amsterdam sprak.",
            &[
                "advocaat mr. I.M.C.A. Koelman Haring=naam-i-m-c-a-koelman-haring",
                "Amsterdam=amsterdam",
            ],
        ),
        (
            DAY,
            "L.Hj. Torensma (CDA) en de heer H.J. Al (VLW) kwamen.",
            &["L.Hj. Torensma=naam-l-hj-torensma", "CDA=cda", "de heer H.J. Al=naam-h-j-al"],
        ),
        (
            DAY,
            "Het is opgesteld door Jan Torensma van Bureau Zilt.",
            &["Jan Torensma=naam-jan-torensma", "Bureau Zilt=bureau-zilt"],
        ),
        (
            DAY,
            "De Stichting Jan Torensma en Stichting Wad en Anna Vos schreven.",
            &[
                "Stichting Jan Torensma=stichting-jan-torensma",
                "Stichting Wad=stichting-wad",
                "Anna Vos=naam-anna-vos",
            ],
        ),
    ]);
}

#[test]
fn two_waters_one_board_and_nobody_in_particular() {
    check(&[
        (
            DAY,
            "Waterschap Zilt en Zoet, Waterschap Zilver & Aa's en het waterschap Vechtstromen en Rijkswaterstaat.",
            &[
                "Waterschap Zilt en Zoet=waterschap-zilt-en-zoet",
                "Waterschap Zilver & Aa's=waterschap-zilver-aa-s",
                "waterschap Vechtstromen=waterschap-vechtstromen",
                "Rijkswaterstaat=rws",
            ],
        ),
        (
            DAY,
            "Aan de colleges van burgemeester en wethouders. De gemeente Emmen zweeg.",
            &["gemeente Emmen=gemeente-emmen"],
        ),
        (DAY, "In strijd met artikel 1 EP en art. 2 EP.", &[]),
        (
            DAY,
            "De begroting van het Ministerie van Financiën (IX) voor 2019 is 35 000 IX.",
            &["Ministerie van Financiën=fin"],
        ),
        (
            "2008-02-12",
            "Vragen aan de Minister President.",
            &["Minister President=jan-peter-balkenende"],
        ),
        (
            DAY,
            "Het Korps Zilveren Helmen en De Zilver Groep spraken in de Ronde Tafel Zuid (RTZ). De RTZ wacht.",
            &[
                "Korps Zilveren Helmen=korps-zilveren-helmen",
                "De Zilver Groep=de-zilver-groep",
                "Ronde Tafel Zuid=rtz",
                "RTZ=rtz",
                "RTZ=rtz",
            ],
        ),
    ]);
}

#[test]
fn mails_name_their_people_turned_round() {
    check(&[
        (
            DAY,
            "Van: Torensma, P.\nVerzonden: 3 mei 2019 10:12\nAan: De Haring, K.; Molema, A.B. (griffie)\nCC: Zandstra, \
             Karin\nOnderwerp: Stukken, A.",
            &[
                "Torensma, P.=naam-p-torensma",
                "De Haring, K.=naam-k-de-haring",
                "Molema, A.B.=naam-a-b-molema",
                "Zandstra, Karin=naam-karin-zandstra",
            ],
        ),
        (DAY, "Volgens A. Torensma is dat zo.", &["A. Torensma=naam-a-torensma"]),
    ]);
}

#[test]
fn who_is_named_behind_an_office_need_not_hold_it() {
    check(&[
        (
            "2013-03-05",
            "Aanwezig: Jeroen Dijsselbloem, minister van Financiën, Lodewijk Asscher, minister van SZW.",
            &[
                "Jeroen Dijsselbloem=jeroen-dijsselbloem",
                "minister van Financiën=jeroen-dijsselbloem",
                "Lodewijk Asscher=lodewijk-asscher",
                "minister van SZW=lodewijk-asscher",
            ],
        ),
        (
            "2020-02-20",
            "De minister van Financiën, Pieter Omtzigt en Renske Leijten debatteerden.",
            &[
                "minister van Financiën=wopke-hoekstra",
                "Pieter Omtzigt=pieter-omtzigt",
                "Renske Leijten=renske-leijten",
            ],
        ),
        (
            "2018-05-04",
            "De minister van Defensie Mattis belde. De minister van Justitie, Koen Geens, zweeg.",
            &[
                "minister van Defensie=minister-def",
                "minister van Justitie=minister-jenv",
                "Koen Geens=naam-koen-geens",
            ],
        ),
        (
            "2017-12-12",
            "Minister Bruins en het lid Bruins (ChristenUnie) spraken.",
            &[
                "Minister Bruins=bruno-bruins",
                "het lid Bruins=naam-bruins",
                "ChristenUnie=christenunie",
            ],
        ),
        (
            "2016-10-01",
            "Een minister van Defensie rekent, de vice-minister van Financiën ook.",
            &["minister van Defensie=minister-def", "minister van Financiën=minister-fin"],
        ),
        (
            "2021-05-17",
            "Raadslid Jetten (D66) en mevrouw Agema (PVV Emmen) vroegen ernaar.",
            &[
                "Raadslid Jetten=naam-jetten",
                "D66=d66",
                "mevrouw Agema=naam-agema",
                "PVV=pvv",
                "Emmen=emmen",
            ],
        ),
    ]);
}

#[test]
fn one_initial_is_enough_where_a_name_is_due() {
    check(&[
        (
            "2009-09-24",
            "Aanwezig: R. van de Linden, E. van Houten-Steenbergen en H. van de Weg.",
            &[
                "R. van de Linden=naam-r-van-de-linden",
                "E. van Houten-Steenbergen=naam-e-van-houten-steenbergen",
                "H. van de Weg=naam-h-van-de-weg",
            ],
        ),
        (
            "2009-09-24",
            "Van de Linden (CDA) stelt een vraag.",
            &["Van de Linden=naam-van-de-linden", "CDA=cda"],
        ),
        (
            "2009-09-24",
            "Namens eiser is verschenen G. Hulting, werkzaam bij een bank.",
            &["G. Hulting=naam-g-hulting"],
        ),
        (
            "2009-09-24",
            "Voorzitter: R. Th. M. Noorderveen (burgemeester).",
            &["R. Th. M. Noorderveen=naam-r-th-m-noorderveen"],
        ),
        ("2009-09-24", "Onderdeel verslag: A. Snellere afhandeling van zaken.", &[]),
    ]);
}

#[test]
fn letters_of_a_party_count_in_a_list_with_a_sure_one() {
    check(&[
        ("2018-11-20", "CDA, CU en SGP stemden voor.", &["CDA=cda", "CU=christenunie", "SGP=sgp"]),
        (
            "2018-11-20",
            "Ingediend door GL, CU en D66.",
            &["GL=groenlinks", "CU=christenunie", "D66=d66"],
        ),
        ("2018-11-20", "De meter wijst CU en GL aan; D66 zweeg.", &["D66=d66"]),
    ]);
}

#[test]
fn names_before_a_house_number_are_streets() {
    check(&[
        ("2018-11-20", "Bezoekadres Jan van Klipstralaan 12, Anna de Roosstraat 7b.", &[]),
        (
            "2018-11-20",
            "Jan Groeneweg, 51 jaar. Piet Hoogstraat 010-1234567. Jan Groeneweg 12 punten.",
            &[
                "Jan Groeneweg=naam-jan-groeneweg",
                "Piet Hoogstraat=naam-piet-hoogstraat",
                "Jan Groeneweg=naam-jan-groeneweg",
            ],
        ),
    ]);
}
