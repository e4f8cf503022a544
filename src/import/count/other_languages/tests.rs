//! Sentences in other languages with the counts they give.

use super::find;

fn counts(text: &str, language: &str) -> Vec<String> {
    let describe = |proposal: crate::import::count::Proposal| {
        let count = proposal.count;
        assert_eq!(text.get(proposal.at), Some(count.text.as_str()));
        let unit = count.unit.map(|unit| format!(" {unit}")).unwrap_or_default();
        let qualifier = count.qualifier.map(|qualifier| format!(" ({})", qualifier.words())).unwrap_or_default();
        format!("{} = {}{unit}{qualifier}", count.text, count.value)
    };
    find(text, language).into_iter().map(describe).collect()
}

#[test]
fn only_amounts_are_counted() {
    for (text, language, expected) in [
        ("Der Preis stieg um 4,5 % auf 1.200 Euro.", "de", &["4,5 % = 4.5 Prozent", "1.200 = 1200 Euro"][..]),
        ("Il a coûté 12\u{202f}000 euros, soit 3,5 €.", "fr", &["12\u{202f}000 = 12000 euros", "3,5 € = 3.5"]),
        ("增长5.3%，耗资$1,400。", "zh", &["5.3% = 5.3 %", "$1,400 = 1400"]),
        ("၄၂% တိုးလာသည်", "my", &["၄၂% = 42 ရာခိုင်နှုန်း"]),
        (
            "Am 3.11.2023 um 7:30 kamen 42 Leute, 10-15 % blieben, -5 %, 2021.",
            "de",
            &["42 = 42 Leute", "-5 % = -5 Prozent"],
        ),
        ("Tel. 030 1.200-44", "de", &[]),
        ("Am 24.2. kamen sie, um Industrie 4.0 zu sehen, und blieben bis 19.30 Uhr.", "de", &[]),
        ("Il a recouru au 49.3 une fois encore.", "fr", &[]),
        ("La sesión empezó a las 20.30 horas.", "es", &[]),
        (
            "La inflación bajó a 2.5 %, unos 1.5 puntos.",
            "es-MX",
            &["2.5 % = 2.5 por ciento", "1.5 = 1.5 puntos (about)"],
        ),
        ("Costó 5.000 euros, el 4,5 %.", "es", &["5.000 = 5000 euros", "4,5 % = 4.5 por ciento"]),
        ("Costó $5,000.", "es-MX", &["$5,000 = 5000"]),
        ("L'eau a emporté près de 1 250 arbres.", "fr", &["1 250 = 1250 arbres (nearly)"]),
    ] {
        assert_eq!(counts(text, language), expected, "{text}");
    }
}

#[test]
fn the_subject_says_what_a_bare_number_counts() {
    for (text, language, expected) in [
        (
            "Die Zahl der gemeldeten Fälle ist seit 2019 von 1.214 auf 2.980 gestiegen.",
            "de",
            &["1.214 = 1214 gemeldeten Fälle", "2.980 = 2980 gemeldeten Fälle"][..],
        ),
        ("Eine Anzahl der Züge hielt am 14. Mai in Haus 12.", "de", &[]),
        ("Die Anzahl der Bewohner des Hauses 14 stieg.", "de", &[]),
        ("Le nombre de plaintes est passé de 38 à 164 en un an.", "fr", &["38 = 38 plaintes", "164 = 164 plaintes"]),
        ("El número de quejas bajó en 2023, según 12 vecinos, a 47.", "es", &["12 = 12 vecinos"]),
        ("Il numero di imprese è sceso da 87 a 43.", "it", &["87 = 87 imprese", "43 = 43 imprese"]),
        ("O número de queixas subiu de 38 para 164.", "pt", &["38 = 38 queixas", "164 = 164 queixas"]),
        ("Количество новых жалоб выросло до 164, в том числе в 12.", "ru", &["164 = 164 новых жалоб"]),
        ("Кількість скарг зросла з 38 до 164.", "uk", &["38 = 38 скарг", "164 = 164 скарг"]),
        ("Число погибших при пожаре выросло до 164.", "ru", &["164 = 164 погибших"]),
        ("Кількість загиблих зросла до 12.", "uk", &["12 = 12 загиблих"]),
        ("Die Zahl der in Berlin gemeldeten Fälle stieg bis auf 164.", "de", &[]),
        ("Die Zahl der Covid-19-Patienten auf Stationen sank auf 43.", "de", &[]),
        ("Die Zahl der Berliner Schulen sank auf 43.", "de", &["43 = 43 Berliner Schulen"]),
        ("Le nombre de nouveaux cas est tombé à 43.", "fr", &["43 = 43 nouveaux cas"]),
        ("Le nombre d'agressions dans le 93 a bondi.", "fr", &[]),
    ] {
        assert_eq!(counts(text, language), expected, "{text}");
    }
}

#[test]
fn verbs_and_small_words_are_nothing_that_counts() {
    for (text, language, expected) in [
        ("Fattura 340 milioni l'anno.", "it", &["340 milioni = 340 milioni"][..]),
        ("Spesi 84 milioni, di cui 10,5 destinati alle scuole.", "it", &["84 milioni = 84 milioni", "10,5 = 10.5"]),
        ("На заводе ещё 300 наймут, а 250 приедут.", "ru", &["300 = 300"]),
        ("حصل على 112 مقعدا من أصل 217 وبلغت المشاركة 41.6%.", "ar", &["112 = 112 مقعدا", "41.6% = 41.6 في المئة"]),
        ("أيده 78 نائبا مقابل 45 ضده.", "ar", &["78 = 78 نائبا"]),
        ("Dos 513 deputados, 308 votaram a favor.", "pt", &["513 = 513 deputados"]),
        ("De los 90 diputados, 56 votaron a favor.", "es", &["90 = 90 diputados"]),
        (
            "El Gobierno destinará 2.300 millones a 180.000 familias.",
            "es",
            &["2.300 millones = 2300 millones", "180.000 = 180000 familias"],
        ),
        ("Costará de 2 a 3 millones de euros.", "es", &[]),
        ("Sie verlor 18 ihrer 52 Sitze.", "de", &["18 = 18", "52 = 52 Sitze"]),
    ] {
        assert_eq!(counts(text, language), expected, "{text}");
    }
}

#[test]
fn what_is_said_of_somebody_is_no_target() {
    for (text, expected) in [
        ("Er soll 14 Uhren gestohlen haben.", &["14 = 14 Uhren"][..]),
        ("Dabei sollen 23 Menschen verletzt worden sein, hieß es.", &["23 = 23 Menschen"]),
        ("Bis Ende 2026 sollen 400 Wohnungen fertiggestellt sein.", &["400 = 400 Wohnungen (target)"]),
        ("Die Stadt soll 40 Busse kaufen.", &["40 = 40 Busse (target)"]),
        ("Der Turm soll 40 Meter hoch sein.", &["40 = 40 Meter (target)"]),
        ("Die Schule soll 540 Schülerinnen und Schüler haben.", &["540 = 540 Schülerinnen und Schüler (target)"]),
    ] {
        assert_eq!(counts(text, "de"), expected, "{text}");
    }
}

#[test]
fn an_amount_with_its_smaller_coins_is_one() {
    for (text, language) in
        [("1リットル当たり174円80銭だった。", "ja"), ("票价5元8角。", "zh"), ("Билет стоит 45 рублей 50 копеек.", "ru")]
    {
        assert_eq!(counts(text, language), Vec::<String>::new(), "{text}");
    }
    assert_eq!(counts("أحرز 22 هدفا في 30 مباراة.", "ar"), ["22 = 22 هدفا", "30 = 30 مباراة"]);
    assert_eq!(counts("彼は5打数3安打2本塁打だった。", "ja"), ["5 = 5 打数", "3 = 3 安打"]);
}

#[test]
fn adjectives_before_a_noun_are_of_its_name() {
    for (text, language, expected) in [
        (
            "Se abrirán 14 nuevas comisarías y 9 grandes tiendas.",
            "es",
            &["14 = 14 nuevas comisarías", "9 = 9 grandes tiendas"][..],
        ),
        (
            "Le ministère a signalé 312 nouveaux cas et 12 grandes surfaces.",
            "fr",
            &["312 = 312 nouveaux cas", "12 = 12 grandes surfaces"],
        ),
        ("Nascono 14 nuove linee e 9 grandi magazzini.", "it", &["14 = 14 nuove linee", "9 = 9 grandi magazzini"]),
        ("Serão 14 novas linhas e 9 grandes lojas.", "pt", &["14 = 14 novas linhas", "9 = 9 grandes lojas"]),
        ("Vai custar entre R$ 300 milhões e R$ 350 milhões.", "pt", &[]),
        ("1ドル＝150円だった。全国1741市区町村が対象だ。", "ja", &["150 = 150 円", "1741 = 1741 市区町村"]),
        ("45 देशों के करीब 3 हजार धावक आए।", "hi", &["45 = 45 देशों", "3 हजार = 3 हजार धावक (about)"]),
    ] {
        assert_eq!(counts(text, language), expected, "{text}");
    }
}

#[test]
fn what_is_below_zero_says_so() {
    for (text, language, expected) in [
        ("Es waren 12 Grad unter Null.", "de", &["12 = 12 Grad unter Null"][..]),
        ("Il faisait 12 degrés en dessous de zéro.", "fr", &["12 = 12 degrés en dessous de zéro"]),
        ("Las mínimas bajarán a 4 grados bajo cero.", "es", &["4 = 4 grados bajo cero"]),
        ("Le minime scenderanno a 6 gradi sotto zero.", "it", &["6 = 6 gradi sotto zero"]),
        ("A mínima chegou a 2 graus negativos.", "pt", &["2 = 2 graus negativos"]),
        ("Ночью будет 15 градусов мороза.", "ru", &["15 = 15 градусов мороза"]),
        ("न्यूनतम तापमान शून्य से 7 डिग्री नीचे रहा।", "hi", &[]),
        ("Es wird zwischen minus 3 und plus 5 Grad kalt.", "de", &[]),
        ("Das Urteil (4 StR 112/23) ist rechtskräftig.", "de", &[]),
        ("3人に1人が反対した。", "ja", &[]),
        ("水位を30センチ超え、50センチ超の波が来た。", "ja", &["30 = 30 センチ", "50 = 50 センチ (more than)"]),
        ("Треть из 2 100 опрошенных ответили.", "ru", &["2 100 = 2100 опрошенных"]),
        ("قال ثلث 2,100 إنهم غير راضين عن الرحلة 807 أربع مرات.", "ar", &["2,100 = 2100"]),
    ] {
        assert_eq!(counts(text, language), expected, "{text}");
    }
}

#[test]
fn the_base_of_a_rate_is_no_amount() {
    for (text, language, expected) in [
        (
            "Das sind 12 Todesfälle auf 100.000 Einwohner, 3 Fälle pro 1 Million Reisende.",
            "de",
            &["12 = 12 Todesfälle", "3 = 3 Fälle"][..],
        ),
        ("Die Zahl stieg um 5 Prozent auf 100.000 Einwohner.", "de", &["5 = 5 Prozent", "100.000 = 100000 Einwohner"]),
        ("Sie zahlen je 100.000 Euro.", "de", &["100.000 = 100000 Euro"]),
        ("On compte 12 décès pour 100\u{a0}000 habitants.", "fr", &["12 = 12 décès"]),
        ("Il a vendu 3 maisons pour 100\u{a0}000 euros.", "fr", &["3 = 3 maisons", "100\u{a0}000 = 100000 euros"]),
        (
            "La tasa es de 12 homicidios por 100 mil habitantes y de 3 robos por cada 10 mil viviendas.",
            "es",
            &["12 = 12 homicidios", "3 = 3 robos"],
        ),
        ("São 12 mortes a cada 100 mil habitantes e 3 casos por 100 mil.", "pt", &["12 = 12 mortes", "3 = 3 casos"]),
        ("Si contano 12 casi su 100mila abitanti e 3 vittime ogni 100mila.", "it", &["12 = 12 casi", "3 = 3 vittime"]),
        ("Это 12 случаев на 100 тысяч жителей.", "ru", &["12 = 12 случаев"]),
        ("Рынок вырос на 100 тысяч рублей.", "ru", &["100 тысяч = 100 тысяч рублей"]),
        ("每10万人中有12人死亡。", "zh", &["12 = 12 人"]),
        ("人口10万人当たりの死者は12人だった。", "ja", &["12 = 12 人"]),
        ("인구 10만 명당 사망자는 12명이다.", "ko", &["12 = 12 명"]),
        ("행사에 10만 명 당일 모였다.", "ko", &["10만 = 10 만 명"]),
        ("Tỷ lệ là 12 ca trên 100.000 dân.", "vi", &["12 = 12 ca"]),
        ("Her 100 bin kişide 12 ölüm görülüyor.", "tr", &["12 = 12 ölüm"]),
        ("سجلت 12 وفاة لكل 100 ألف شخص.", "ar", &["12 = 12 وفاة"]),
        ("प्रति 1 लाख लोगों पर 12 मौतें हुईं।", "hi", &["12 = 12 मौतें"]),
        ("Ada 12 kematian per 100 ribu penduduk.", "id", &["12 = 12 kematian"]),
    ] {
        assert_eq!(counts(text, language), expected, "{text}");
    }
}

#[test]
fn measures_have_their_signs_and_their_parts() {
    for (text, language, expected) in [
        ("風速38m/sを記録した。", "ja", &["38 = 38 m/s"][..]),
        ("풍속은 38m/s였다.", "ko", &["38 = 38 m/s"]),
        ("Der Wind blies mit 38 m/s.", "de", &["38 = 38 m/s"]),
        ("気温は氷点下5度まで下がった。", "ja", &["氷点下5 = -5 度"]),
        ("北部では零下12.5度だった。", "ja", &["零下12.5 = -12.5 度"]),
        ("气温降至零下5度。", "zh", &["零下5 = -5 度"]),
        ("氣溫降至零下5度。", "zh-Hant", &["零下5 = -5 度"]),
        ("Der größte Segler ist 1,83 m groß.", "de", &["1,83 = 1.83 m"]),
        ("Le plus grand mesure 1 m 83.", "fr", &[]),
        ("Die Mauer ist 2 Meter und 63 Zentimeter hoch.", "de", &[]),
        ("El muro mide 2 metros y 63 centímetros.", "es", &[]),
        ("Le mur mesure 2 mètres et 63 centimètres.", "fr", &[]),
        ("Die Mauer ist 20 Meter lang und 63 Zentimeter dick.", "de", &["20 = 20 Meter", "63 = 63 Zentimeter"]),
        ("A máxima chegou a 38,5ºC.", "pt", &["38,5 = 38.5 ºC"]),
        ("Le plus grand mesure 1 m 83 cm.", "fr", &[]),
        ("그의 키는 1m 83cm다.", "ko", &[]),
        ("Am Hafen lagen die Boote [1].", "de", &[]),
        ("船は沈んだ[1]。", "ja", &[]),
    ] {
        assert_eq!(counts(text, language), expected, "{text}");
    }
}

#[test]
fn the_words_beside_a_number_say_what_it_counts() {
    for (text, language, expected) in [
        (
            "Der Umbau kostete 12 Millionen Euro. 45 Prozent der Häuser stehen leer, mehr als 140 Menschen zogen fort. Das \
             Wasser stieg um rund 3 Meter.",
            "de",
            &[
                "12 Millionen = 12 Millionen Euro",
                "45 = 45 Prozent",
                "140 = 140 Menschen (more than)",
                "3 = 3 Meter (about)",
            ][..],
        ),
        (
            "Les travaux ont coûté 12 millions d'euros. Plus de 140 habitants sont partis et 45 pour cent des maisons sont \
             vides. L'eau a emporté près de 1\u{a0}250 arbres.",
            "fr",
            &[
                "12 millions = 12 millions d'euros",
                "140 = 140 habitants (more than)",
                "45 = 45 pour cent",
                "1\u{a0}250 = 1250 arbres (nearly)",
            ],
        ),
        (
            "Ремонт обошёлся в 12 млн рублей. Уехали более 140 человек, затоплено 443 дома, вырублено около 1,5 тыс. деревьев.",
            "ru",
            &[
                "12 млн = 12 млн рублей",
                "140 = 140 человек (more than)",
                "443 = 443 дома",
                "1,5 тыс. = 1.5 тыс. деревьев (about)",
            ],
        ),
        (
            "工程花了1200万元。140多人离开,45%的房子空着,14万余棵树被淹,水位上涨3米,另需12.5亿元。",
            "zh",
            &[
                "1200万 = 1200 万元",
                "140 = 140 人 (more than)",
                "45% = 45 %",
                "14万 = 14 万棵 (more than)",
                "3 = 3 米",
                "12.5亿 = 12.5 亿元",
            ],
        ),
        (
            "بلغت كلفة الأعمال 12 مليون دولار. ورحل أكثر من 140 شخصا، وغمرت المياه 620 ألف شجرة، أي نحو 45 في المئة منها، و150.000 شتلة.",
            "ar",
            &[
                "12 مليون = 12 مليون دولار",
                "140 = 140 شخصا (more than)",
                "620 ألف = 620 ألف شجرة",
                "45 = 45 في المئة (about)",
                "150.000 = 150000 شتلة",
            ],
        ),
    ] {
        assert_eq!(counts(text, language), expected, "{text}");
    }
}

#[test]
fn one_of_so_many_is_no_amount() {
    for (text, language, expected) in [
        ("Satu dari lima warga menganggur.", "id", &[][..]),
        ("Cứ năm người thì một người thất nghiệp.", "vi", &[]),
        ("از هر پنج نفر یک نفر بیکار است.", "fa", &[]),
        ("3명 중 1명은 반대했다.", "ko", &[]),
        ("လူဦးရေ ၁၀၀၀၀၀ လျှင် ၂၄ ဦး ရှိသည်။", "my", &["၂၄ = 24 ဦး"]),
        ("២៤ ករណីក្នុងចំណោម ១០០.០០០ នាក់។", "km", &["២៤ = 24 ករណី"]),
        ("RUU itu disetujui 312 dari 580 anggota DPR.", "id", &["312 = 312", "580 = 580 anggota"]),
        ("Sebanyak 230 rumah terendam, 17 di antaranya rusak.", "id", &["230 = 230 rumah", "17 = 17"]),
    ] {
        assert_eq!(counts(text, language), expected, "{text}");
    }
}

#[test]
fn what_a_number_falls_from_is_a_level() {
    for (text, language, expected) in [
        ("مہنگائی 6.4 فیصد سے کم ہو کر 4.8 فیصد رہ گئی۔", "ur", &["6.4 = 6.4 فیصد", "4.8 = 4.8 فیصد"][..]),
        ("물가상승률이 6.4%에서 4.8%로 떨어졌다.", "ko", &["6.4% = 6.4 퍼센트", "4.8% = 4.8 퍼센트"]),
        ("낮 기온은 24∼33도로 예보됐다.", "ko", &[]),
        ("La disoccupazione è scesa dal 8,1 al 7,4 per cento.", "it", &["8,1 = 8.1 per cento", "7,4 = 7.4 per cento"]),
        ("失業率上升0.5個百分點至3.4%。", "zh-Hant", &["0.5 = 0.5 個百分點", "3.4% = 3.4 %"]),
        (
            "ថវិកាកើនពី ៣,២ ពាន់លានដុល្លារ ដល់ ៤,១ ពាន់លានដុល្លារ។",
            "km",
            &["៣,២ ពាន់លាន = 3.2 ពាន់លានដុល្លារ", "៤,១ ពាន់លាន = 4.1 ពាន់លានដុល្លារ"],
        ),
        ("សីតុណ្ហភាពពី ២៤ ដល់ ៣៣ អង្សាសេ។", "km", &[]),
        ("Gece sıfırın altında 4 dereceye düşecek.", "tr", &[]),
        ("دما به ۱۲ درجه زیر صفر می‌رسد.", "fa", &["۱۲ = 12 درجه زیر صفر"]),
    ] {
        assert_eq!(counts(text, language), expected, "{text}");
    }
}

#[test]
fn an_amount_is_read_whole_or_not_at_all() {
    for (text, language, expected) in [
        ("ဘတ်ဂျက်မှာ ကျပ် ၃ ဒသမ ၂ ဘီလျံ ဖြစ်သည်။", "my", &[][..]),
        ("通膨率從6.4%降至4.8%,差1.6個百分點。", "zh-Hant", &["6.4% = 6.4 %", "4.8% = 4.8 %", "1.6 = 1.6 個百分點"]),
        ("ووٹروں نے 5,300 پولنگ اسٹیشنوں پر ووٹ ڈالے۔", "ur", &["5,300 = 5300 پولنگ اسٹیشنوں"]),
    ] {
        assert_eq!(counts(text, language), expected, "{text}");
    }
}

#[test]
fn those_who_join_a_case_are_named_whole() {
    assert_eq!(counts("Les 42 parties civiles ont été entendues.", "fr"), ["42 = 42 parties civiles"]);
    assert_eq!(counts("Le 42 parti civili sono state ascoltate.", "it"), ["42 = 42 parti civili"]);
}

#[test]
fn a_range_that_begins_with_a_thousand_is_one() {
    for (text, language) in [
        ("Die Panne trifft 2.000 bis 3.000 Haushalte.", "de"),
        ("La panne touche 1 500 à 2 000 foyers.", "fr"),
        ("La feria espera de 1.500 a 2.000 visitas.", "es"),
        ("A feira espera 1.500 a 2.000 pessoas.", "pt"),
    ] {
        assert_eq!(counts(text, language), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_verb_is_nothing_that_counts() {
    for (text, language, expected) in [
        ("Im Werk arbeiten 800 Menschen, 300 verlieren ihren Arbeitsplatz.", "de", &["800 = 800 Menschen"][..]),
        ("40 brauchen neue Dächer, 12 meldeten einen Anstieg.", "de", &[]),
        ("Von den Werken gaben 300 keine Zahlen an.", "de", &[]),
        (
            "Dort stehen 14 neue Häuser, 12 alte Mühlen und 30 kleine Boote.",
            "de",
            &["14 = 14 neue Häuser", "12 = 12 alte Mühlen", "30 = 30 kleine Boote"],
        ),
        ("O 190 recebeu 30 chamadas.", "pt", &["30 = 30 chamadas"]),
        ("El 112 recibió el aviso y movilizó a 12 bomberos.", "es", &["12 = 12 bomberos"]),
        ("Le 17 reçoit 300 appels par jour, dont 40 demandent de l'aide.", "fr", &["300 = 300 appels", "40 = 40"]),
    ] {
        assert_eq!(counts(text, language), expected, "{text}");
    }
}

#[test]
fn a_part_of_a_whole_in_words_is_no_amount() {
    for (text, language) in [
        ("Neuf communes sur dix manquent de médecins.", "fr"),
        ("Acht Schüler von zehn lernen schwimmen.", "de"),
        ("Cinco alumnos de diez aprenden a nadar.", "es"),
        ("Oito alunos em dez aprendem a nadar.", "pt"),
    ] {
        assert_eq!(counts(text, language), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_became_what_counts_at_both_ends() {
    for (text, language, expected) in [
        ("A taxa passou de 42% para 51%.", "pt", &["42% = 42 por cento", "51% = 51 por cento"][..]),
        ("O bilhete passou de R$ 12 para R$ 15.", "pt", &["R$ 12 = 12", "R$ 15 = 15"]),
        ("O número de leitores passou de 120 para 150.", "pt", &["120 = 120 leitores", "150 = 150 leitores"]),
        ("A doença passou de 120 para 150 casos.", "pt", &["120 = 120 casos", "150 = 150 casos"]),
        (
            "A obra passou de 300 milhões para 400 milhões de reais.",
            "pt",
            &["300 milhões = 300 milhões de reais", "400 milhões = 400 milhões de reais"],
        ),
        ("El partido pasa de 9 a 21 escaños.", "es", &["9 = 9 escaños", "21 = 21 escaños"]),
        ("El precio pasará de 12 a 15 euros.", "es", &["12 = 12 euros", "15 = 15 euros"]),
        ("La tarifa sube de 12 a 15 euros.", "es", &["12 = 12 euros", "15 = 15 euros"]),
        ("Le loyer passera de 700 à 800 euros.", "fr", &["700 = 700 euros", "800 = 800 euros"]),
        ("Die Fraktion wächst von 9 auf 21 Sitze.", "de", &["9 = 9 Sitze", "21 = 21 Sitze"]),
        ("Die Strafe stieg von 9 auf 12 Jahre.", "de", &[]),
        ("Der Saal fasst von 10 bis 12 Gruppen.", "de", &[]),
    ] {
        assert_eq!(counts(text, language), expected, "{text}");
    }
}

#[test]
fn years_in_prison_are_counted() {
    for (text, language, expected) in [
        ("Das Gericht verurteilte ihn zu 12 Jahren Haft.", "de", &["12 = 12 Jahren"][..]),
        ("Il a été condamné à 12 ans de prison.", "fr", &["12 = 12 ans"]),
        ("Fue condenado a 18 años de cárcel.", "es", &["18 = 18 años"]),
        ("Foi condenado a 18 anos de prisão.", "pt", &["18 = 18 anos"]),
        ("È stato condannato a 12 anni di carcere.", "it", &["12 = 12 anni"]),
        ("Fue alcalde a los 18 años.", "es", &[]),
    ] {
        assert_eq!(counts(text, language), expected, "{text}");
    }
}

#[test]
fn few_people_count_where_they_came_to_harm() {
    for (text, language, expected) in [
        ("Bei dem Brand wurden drei Menschen getötet.", "de", &["drei = 3 Menschen"][..]),
        ("Trois personnes ont été tuées dans l'incendie.", "fr", &["Trois = 3 personnes"]),
        ("Tres personas murieron en el incendio.", "es", &["Tres = 3 personas"]),
        ("Duas pessoas morreram no incêndio.", "pt", &["Duas = 2 pessoas"]),
        ("Tre persone sono morte nell'incendio.", "it", &["Tre = 3 persone"]),
        ("Drei Menschen sahen zu, und drei Häuser brannten.", "de", &[]),
        ("Tres personas miraban el puente.", "es", &[]),
    ] {
        assert_eq!(counts(text, language), expected, "{text}");
    }
}

#[test]
fn a_unit_is_named_with_what_hyphens_join_to_it() {
    for (text, language, expected) in [
        ("Plus de 1.000 sapeurs-pompiers sont venus.", "fr", "1.000 = 1000 sapeurs-pompiers (more than)"),
        ("Vieram 40 guardas-civis.", "pt", "40 = 40 guardas-civis"),
        ("Le port attend 12 porte-conteneurs.", "fr", "12 = 12 porte-conteneurs"),
        ("Dort warten 300 Krankenhaus- und Pflegebetten.", "de", "300 = 300 Krankenhaus"),
    ] {
        assert_eq!(counts(text, language), [expected], "{text}");
    }
}
