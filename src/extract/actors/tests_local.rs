//! Towns and their organs, companies, lists of bodies, signers; English names of Dutch bodies.

use super::tests::check;

const DAY: &str = "2021-05-01";

#[test]
fn organs_belong_to_their_place() {
    check(&[
        (
            DAY,
            "Het college van burgemeester en wethouders van Meerdijk besloot. Het college van B en W wacht.",
            &[
                "college van burgemeester en wethouders van Meerdijk=college-van-b-en-w-meerdijk",
                "college van B en W=college-van-b-en-w-meerdijk",
            ],
        ),
        (DAY, "Het college van B&W antwoordde.", &["college van B&W=college-van-b-en-w"]),
        (
            DAY,
            "Gedeputeerde Staten van Zuidoord schreven. Provinciale Staten zwegen.",
            &[
                "Gedeputeerde Staten van Zuidoord=gedeputeerde-staten-zuidoord",
                "Provinciale Staten=provinciale-staten-zuidoord",
            ],
        ),
        (
            DAY,
            "Aan de raad van de gemeente MEERDIJK",
            &["raad van de gemeente MEERDIJK=gemeenteraad-meerdijk"],
        ),
        (DAY, "Het college van Utrecht koos.", &["college van Utrecht=college-van-b-en-w-utrecht"]),
        (
            DAY,
            "de werkgroep Schoon Slib en Deltares",
            &["werkgroep Schoon Slib=werkgroep-schoon-slib", "Deltares=deltares"],
        ),
        // Nobody in particular.
        (DAY, "een college van beroep en het college van Wijzen", &[]),
        (DAY, "In gemeenteraad en provinciale staten is veel werk.", &[]),
        (
            DAY,
            "Het gerechtshof Oosterzand-Westerzand sprak recht.",
            &["gerechtshof Oosterzand-Westerzand=gerechtshof-oosterzand-westerzand"],
        ),
        (DAY, "De tweede meervoudige burgerlijke kamer van het hof", &[]),
    ]);
}

#[test]
fn a_legal_form_ends_the_name_of_a_company() {
    check(&[
        (
            DAY,
            "De vennootschap TOUWSLAGERIJ OOST BEHEER B.V., gevestigd te Emmen",
            &["TOUWSLAGERIJ OOST BEHEER B.V.=touwslagerij-oost-beheer-b-v", "Emmen=emmen"],
        ),
        (
            DAY,
            "Het Duitse Nordwind Logistik GmbH en Helderwater Ltd. tekenden. Nordwind Logistik betaalde.",
            &[
                "Nordwind Logistik GmbH=nordwind-logistik-gmbh",
                "Helderwater Ltd.=helderwater-ltd",
                "Nordwind Logistik=nordwind-logistik-gmbh",
            ],
        ),
        (
            DAY,
            "Volgens de curator van Zeilmakerij De Lelie B.V. klopt het.",
            &["Zeilmakerij De Lelie B.V.=zeilmakerij-de-lelie-b-v"],
        ),
        (DAY, "een bv en een nv, en wat de BV vraagt", &[]),
        // Letters that are someone's initials.
        (DAY, "De heer S.A. Zandhuis sprak.", &["De heer S.A. Zandhuis=naam-s-a-zandhuis"]),
    ]);
}

#[test]
fn a_plural_noun_opens_a_list_of_bodies() {
    check(&[
        (
            DAY,
            "De woningcorporaties Oosterhaven, Huizenaar en Stad en Meer bouwen.",
            &["Oosterhaven=oosterhaven", "Huizenaar=huizenaar", "Stad en Meer=stad-en-meer"],
        ),
        (
            DAY,
            "De kustgemeenten (Oldezand i.o. en Meerdijk) doen mee.",
            &["Oldezand=gemeente-oldezand", "Meerdijk=gemeente-meerdijk"],
        ),
        (
            DAY,
            "De gemeenten Het Oldezand en De Wieden zwegen.",
            &["Het Oldezand=gemeente-het-oldezand", "De Wieden=gemeente-de-wieden"],
        ),
        // One name in brackets is another thing than a list.
        (DAY, "De gemeenten (Meerdijk) doen mee; bedrijven Zonder naam niet.", &[]),
    ]);
}

#[test]
fn committees_go_by_their_letters() {
    check(&[(
        DAY,
        "Volgcommissies: FIN, BiZa, EU en RU",
        &[
            "FIN=vaste-commissie-fin",
            "BiZa=vaste-commissie-bzk",
            "EU=vaste-commissie-europese-zaken",
            "RU=vaste-commissie-rijksuitgaven",
        ],
    )]);
}

#[test]
fn words_that_lead_to_a_name_are_none_of_it() {
    check(&[
        (
            DAY,
            "De commissie, onder leiding van Hiske Bolhuis, adviseert.",
            &["Hiske Bolhuis=naam-hiske-bolhuis"],
        ),
        (DAY, "Steller:   H. Bolhuis", &["H. Bolhuis=naam-h-bolhuis"]),
        (
            DAY,
            "Aanwezig: H. Bolhuis (voorzitter), T. Sikkema (griffier)",
            &["H. Bolhuis=naam-h-bolhuis", "T. Sikkema=naam-t-sikkema"],
        ),
        (
            DAY,
            "De raad besluit.\n\nMet vriendelijke groet,\n\nHiske Bolhuis      Taeke Sikkema\n",
            &["Hiske Bolhuis=naam-hiske-bolhuis", "Taeke Sikkema=naam-taeke-sikkema"],
        ),
        // What is said behind a name tells that it is one; a title before another name does not.
        (
            DAY,
            "Dat zegt Taeke Sikkema, hoogleraar bestuurskunde. Groen Water, wethouder A. Bolhuis, zweeg.",
            &["Taeke Sikkema=naam-taeke-sikkema", "wethouder A. Bolhuis=naam-a-bolhuis"],
        ),
        // The full name at the end is the surname's at the beginning.
        (
            DAY,
            "Burgemeester Bolhuis sprak.\n\nHoogachtend,\n\nHiske Bolhuis\n",
            &["Burgemeester Bolhuis=naam-hiske-bolhuis", "Hiske Bolhuis=naam-hiske-bolhuis"],
        ),
    ]);
}

#[test]
fn members_present_are_listed_by_surname() {
    check(&[
        (
            DAY,
            "Aanwezig zijn 3 leden der Kamer, te weten: Bolhuis, Van Sikkema en Oldeman.",
            &["Bolhuis=naam-bolhuis", "Van Sikkema=naam-van-sikkema", "Oldeman=naam-oldeman"],
        ),
        (DAY, "Griffier: Oldeman", &["Oldeman=naam-oldeman"]),
        (
            DAY,
            "Ik benoem de volgende leden: Bolhuis, Van Sikkema en Oldeman.",
            &["Bolhuis=naam-bolhuis", "Van Sikkema=naam-van-sikkema", "Oldeman=naam-oldeman"],
        ),
        (
            DAY,
            "de commissie voor de Werkwijze",
            &["commissie voor de Werkwijze=commissie-voor-de-werkwijze"],
        ),
    ]);
}

#[test]
fn an_office_right_behind_a_name_is_that_of_the_name() {
    check(&[
        (
            "2019-05-12",
            "Aanwezig: mevrouw Bolhuis, Minister van Defensie.",
            &["mevrouw Bolhuis=naam-bolhuis", "Minister van Defensie=naam-bolhuis"],
        ),
        (
            "2019-05-12",
            "Anna Bolhuis (staatssecretaris onderwijs) zweeg.",
            &["Anna Bolhuis=naam-anna-bolhuis"],
        ),
    ]);
}

#[test]
fn a_note_glued_to_a_name_is_no_part_of_it() {
    check(&[
        (DAY, "Volgens de Gezondheidsraad12 kan dat.", &["Gezondheidsraad=gezondheidsraad"]),
        (DAY, "Uitstoot van CO2 en NO2", &[]),
    ]);
}

#[test]
fn a_noun_before_a_known_name_makes_no_other_of_it() {
    check(&[
        (DAY, "Vakbond FNV en FNV", &["FNV=fnv", "FNV=fnv"]),
        (DAY, "Vliegveld Emmen Airport en Ydske van Emmen", &[]),
        (
            DAY,
            "De actiegroep Duinwacht Oost (DWO) waarschuwt, net als volgens de Friese Dorpen Kring (FDK).",
            &["Duinwacht Oost=dwo", "DWO=dwo", "Friese Dorpen Kring=fdk", "FDK=fdk"],
        ),
    ]);
}

#[test]
fn a_capital_inside_a_sentence_and_the_noun_of_a_body_make_a_name() {
    check(&[
        (
            DAY,
            "Zij spraken met de Spreidingsraad en het Landelijk Meldpunt Huur.",
            &["Spreidingsraad=spreidingsraad", "Landelijk Meldpunt Huur=landelijk-meldpunt-huur"],
        ),
        (
            DAY,
            "Volgens het Harbour Memory Fund for Asia en de Deense Overheidsdienst Visserij klopt het.",
            &[
                "Harbour Memory Fund for Asia=harbour-memory-fund-for-asia",
                "Deense Overheidsdienst Visserij=deense-overheidsdienst-visserij",
            ],
        ),
        // What every organisation has, and papers.
        (DAY, "Wij danken de Ondernemingsraad voor het Rapport Raad en de Nota Dienst.", &[]),
        // What is known stays what it is.
        (
            DAY,
            "de Raad van State en de Europese Commissie",
            &["Raad van State=raad-van-state", "Europese Commissie=ec"],
        ),
    ]);
}

#[test]
fn initials_are_those_of_the_first_name_beside_the_same_surname() {
    check(&[
        (
            DAY,
            "Dat zegt Anna Bolhuis-Vink. Hoogachtend, prof. A.J. Bolhuis-Vink",
            &[
                "Anna Bolhuis-Vink=naam-anna-bolhuis-vink",
                "prof. A.J. Bolhuis-Vink=naam-anna-bolhuis-vink",
            ],
        ),
        (
            DAY,
            "Dat zegt Anna Bolhuis-Vink. Hoogachtend, prof. T. Bolhuis-Vink",
            &[
                "Anna Bolhuis-Vink=naam-anna-bolhuis-vink",
                "prof. T. Bolhuis-Vink=naam-t-bolhuis-vink",
            ],
        ),
    ]);
}

#[test]
fn a_long_name_proves_its_short_one() {
    check(&[
        (
            DAY,
            "De Afdeling bestuursrechtspraak van de Raad van State oordeelde. De Afdeling wacht.",
            &["Afdeling bestuursrechtspraak van de Raad van State=abrvs", "Afdeling=abrvs"],
        ),
        (DAY, "De Afdeling Communicatie en de Afdeling wachten.", &[]),
    ]);
}

#[test]
fn the_office_of_the_only_one_named_is_theirs_before_the_name_too() {
    check(&[(
        "2019-05-12",
        "De staatssecretaris zegde een brief toe. Staatssecretaris Keijzer stuurde hem.",
        &["staatssecretaris=mona-keijzer", "Staatssecretaris Keijzer=mona-keijzer"],
    )]);
}

#[test]
fn english_names_of_offices_and_bodies_are_the_dutch_ones() {
    check(&[
        (
            "2019-05-12",
            "The Dutch Minister of Finance met the Moroccan ambassador.",
            &[
                "Dutch Minister of Finance=wopke-hoekstra",
                "Moroccan ambassador=ambassadeur-marokko-nl",
            ],
        ),
        (
            "2019-05-12",
            "The Minister of Foreign Affairs, Stef Blok, informed the Dutch parliament.",
            &[
                "Minister of Foreign Affairs=stef-blok",
                "Stef Blok=stef-blok",
                "Dutch parliament=staten-generaal",
            ],
        ),
        // Whose minister, nobody says.
        ("2019-05-12", "The Minister of Finance objected.", &[]),
        (
            "2019-05-12",
            "The Dutch government and the Municipality of Meerdijk paid.",
            &["Dutch government=kabinet-rutte-3", "Municipality of Meerdijk=gemeente-meerdijk"],
        ),
    ]);
}
