//! Sentences with the counts they give.

use super::english;

/// The counts of `text`: `12 = 12 points (more than) [2021, partial]`.
fn counts(text: &str) -> Vec<String> {
    let describe = |proposal: super::Proposal| {
        let count = proposal.count;
        assert_eq!(text.get(proposal.at), Some(count.text.as_str()));
        let partial = if count.partial { ", partial" } else { "" };
        let unit = count.unit.map(|unit| format!(" {unit}")).unwrap_or_default();
        let qualifier = count.qualifier.map(|qualifier| format!(" ({})", qualifier.words())).unwrap_or_default();
        let period = count.period.map(|period| format!(" [{period}{partial}]")).unwrap_or_default();
        let day = count.as_of.map(|day| format!(" as of {day}")).unwrap_or_default();
        format!("{} = {}{unit}{qualifier}{period}{day}", count.text, count.value)
    };
    english::find(text).into_iter().map(describe).collect()
}

/// Sentences and the counts they give.
const COUNTED: &[(&str, &[&str])] = &[
    ("They met a striking 42 times in the last 10 years.", &["42 = 42 times [last 10 years]"]),
    ("She toured Brazil 22 times, he came nine times.", &["22 = 22 times", "nine = 9 times"]),
    (
        "Trade hit US$140.7 billion in 2021 and $134.1 billion in the first seven months of 2023.",
        &[
            "US$140.7 billion = 140.7 billion US dollars [2021]",
            "$134.1 billion = 134.1 billion dollars [first seven months of 2023, partial]",
        ],
    ),
    ("Its target is $200 billion or more for 2023.", &["$200 billion = 200 billion dollars (target) [2023]"]),
    ("It sold 86.3 million tons of oil last year.", &["86.3 million = 86.3 million tons [last year]"]),
    ("In 2022, 68.1 million tons of coal were sold.", &["68.1 million = 68.1 million tons [2022]"]),
    (
        "The two run 79 joint projects worth more than $165 billion.",
        &["79 = 79 joint projects", "$165 billion = 165 billion dollars (more than)"],
    ),
    ("Six of the 15 largest firms are there.", &["Six = 6 largest firms", "15 = 15 largest firms"]),
    ("A 5,300-word text and a 12-point plan came.", &["5,300 = 5300 words", "12 = 12 points"]),
    ("She lived there for 12 years.", &["12 = 12 years"]),
    ("At least four people died.", &["four = 4 people (at least)"]),
    ("Some 300 Dutch soldiers left.", &["300 = 300 Dutch soldiers (about)"]),
    ("Up to 2,000 homes, or nearly 40% of them, burned.", &["2,000 = 2000 homes (up to)", "40% = 40 percent (nearly)"]),
    (
        "It paid £1.2bn, €3m and ₹5 crore.",
        &["£1.2bn = 1.2 billion pounds", "€3m = 3 million euros", "₹5 crore = 5 crore rupees"],
    ),
    ("About 3m people watched.", &["3m = 3 million people (about)"]),
    ("The wall is 3m high and 40km long.", &["3 = 3 m", "40 = 40 km"]),
    ("The wind blew at 38 m/s over the mole.", &["38 = 38 m/s"]),
    ("The tallest is 5 ft 10 in tall, another 6'2\", the third 5 feet 9 inches.", &[]),
    ("Nobody had counted the boats before [1]. They lay in the harbour [12].", &[]),
    ("Some 12,34,567 voters came.", &["12,34,567 = 1234567 voters (about)"]),
    ("Rates rose 4.5 percent to 12.30 euros.", &["4.5 = 4.5 percent", "12.30 = 12.30 euros"]),
    ("They raised £84,000 in 10 weeks.", &["£84,000 = 84000 pounds [in 10 weeks]"]),
    ("Winds of 130 mph hit; it was 41°C.", &["130 = 130 mph", "41 = 41 °C"]),
    ("Turnout was 61 per cent, up from 55 per cent.", &["61 = 61 per cent", "55 = 55 per cent"]),
    ("It has 300+ staff and 150 million users.", &["300 = 300 staff (or more)", "150 million = 150 million users"]),
    ("It costs $90 a night.", &["$90 = 90 dollars [a night]"]),
    ("The road is 10 miles (16 km) long.", &["10 = 10 miles"]),
    ("The blast killed 14 and hurt dozens.", &["14 = 14"]),
    ("It plans 25 silos by 2030.", &["25 = 25 silos [by 2030]"]),
    ("Sales were up 40% from last year.", &["40% = 40 percent"]),
    ("Two million people voted.", &["Two million = 2 million people"]),
    ("About 2000 people came in 2019.", &["2000 = 2000 people (about) [2019]"]),
    ("It fell by 850,000 to 1.41 billion.", &["850,000 = 850000", "1.41 billion = 1.41 billion"]),
    ("Emissions rose 1.1% to 37.4 billion tonnes.", &["1.1% = 1.1 percent", "37.4 billion = 37.4 billion tonnes"]),
    ("It sold Ian’s 52 hives and 3,000 more cars.", &["52 = 52 hives", "3,000 = 3000 cars"]),
    ("The 27-member bloc pays.", &["27 = 27 members"]),
    (
        "The hall has a 12,000-square-metre floor and is 38-per-cent owned by the town.",
        &["12,000 = 12000 square metres", "38 = 38 percent"],
    ),
    ("It lent ₹2.4 lakh crore.", &["₹2.4 lakh crore = 2.4 lakh crore rupees"]),
    ("Not quite 320 barns burned.", &["320 = 320 barns (nearly)"]),
    ("Pipes carried 700 litres a second.", &["700 = 700 litres [a second]"]),
    ("In 36 hours, 210 millimetres fell.", &["210 = 210 millimetres [36 hours]"]),
    ("3,000 or so fans and 600-plus guests came.", &["3,000 = 3000 fans (about)", "600 = 600 guests (more than)"]),
    ("It was 38.5 degrees Celsius, or 101F.", &["38.5 = 38.5 degrees Celsius", "101 = 101 °F"]),
    ("As of June 2022, 1,310 claims were open.", &["1,310 = 1310 claims as of 2022-06"]),
    ("Last year 76 mills closed.", &["76 = 76 mills [last year]"]),
    ("Just under 800 cows drowned.", &["800 = 800 cows (nearly)"]),
    (
        "It wants $60 million out of the $140 million it asked for.",
        &["$60 million = 60 million dollars", "$140 million = 140 million dollars"],
    ),
    ("They lost 1380 health posts.", &["1380 = 1380 health posts"]),
    ("The bill was ¥2.1tn.", &["¥2.1tn = 2.1 trillion yen"]),
    (
        "Doctors saw 120,000 cases of flu and 37,000 cases of measles this week.",
        &["120,000 = 120000 cases [this week]", "37,000 = 37000 cases [this week]"],
    ),
    ("It was −4.5 °C, then -5 degrees.", &["−4.5 = -4.5 °C", "-5 = -5 degrees"]),
    ("Profit of −$2 million and a fall of -3%.", &["−$2 million = -2 million dollars", "-3% = -3 percent"]),
    ("She has 20K followers.", &["20K = 20 thousand followers"]),
    ("There were 12 deaths per 100,000 residents.", &["12 = 12 deaths"]),
    ("Gas cost $285 per 1,000 cubic metres.", &["$285 = 285 dollars"]),
    ("It took a 50-over match and a 20-room house.", &["50 = 50 overs", "20 = 20 rooms"]),
    (
        "The state paid Rs. 500 crore, the village Rs 5,000.",
        &["Rs. 500 crore = 500 crore rupees", "Rs 5,000 = 5000 rupees"],
    ),
    ("The 19-game run ended. 740 planes flew.", &["19 = 19 games", "740 = 740 planes"]),
    ("Twelve Palestinians were killed.", &["Twelve = 12 Palestinians"]),
    (
        "Ten Chinese sailors and six million Syrians left.",
        &["Ten = 10 Chinese sailors", "six million = 6 million Syrians"],
    ),
    ("Twelve Israelis were killed and 30 Iraqis hurt.", &["Twelve = 12 Israelis", "30 = 30 Iraqis"]),
    (
        "He gave $500 to 12 workers and paid $2 million to 40 families.",
        &["$500 = 500 dollars", "12 = 12 workers", "$2 million = 2 million dollars", "40 = 40 families"],
    ),
    ("The river crested at 23.5 feet, 6 feet above flood stage.", &["23.5 = 23.5 feet", "6 = 6 feet"]),
    ("Oil gained $1.15 to $84.20.", &["$1.15 = 1.15 dollars", "$84.20 = 84.20 dollars"]),
    ("The ferry had 14 crew and 6 staff members.", &["14 = 14 crew", "6 = 6 staff members"]),
    ("He hit 24 homers and 88 RBIs.", &["24 = 24 homers", "88 = 88 RBIs"]),
    ("The death toll rose to 214 on Monday.", &["214 = 214"]),
    ("Last year 1,021 people were injured and 14 killed.", &["1,021 = 1021 people [last year]", "14 = 14 [last year]"]),
    ("The flood left 212 dead and 40 missing.", &["212 = 212 dead", "40 = 40 missing"]),
    ("Unemployment fell from 6.4 percent to 4.8 percent in 2020.", &["6.4 = 6.4 percent", "4.8 = 4.8 percent [2020]"]),
    ("The party grew from 9 to 21 seats.", &["9 = 9 seats", "21 = 21 seats"]),
    ("The share rose from 6.4 to 9.8 percent.", &["6.4 = 6.4 percent", "9.8 = 9.8 percent"]),
    // The subject says what is counted.
    ("Complaints rose from 38 to 164.", &["38 = 38 complaints", "164 = 164 complaints"]),
    ("Complaints rose from 38 in 2020 to 164 in 2024.", &["38 = 38 complaints [2020]", "164 = 164 complaints [2024]"]),
    ("The closures have nearly doubled from 87 to 143.", &["87 = 87 closures", "143 = 143 closures"]),
    ("The list shrank from 4,120 patients to 2,980.", &["4,120 = 4120 patients", "2,980 = 2980 patients"]),
    ("Classes range from 20 pupils to 35.", &["20 = 20 pupils"]),
    ("Its branches fell to 410 by then.", &["410 = 410 branches"]),
    ("The number of flood warnings rose from 38 to 164.", &["38 = 38 flood warnings", "164 = 164 flood warnings"]),
    (
        "Complaints about night noise rose from 38 in 2019 to 164 last year, the council says.",
        &["38 = 38 complaints [2019]", "164 = 164 complaints [last year]"],
    ),
    (
        "The budget went from $2 million to $10 million.",
        &["$2 million = 2 million dollars", "$10 million = 10 million dollars"],
    ),
    ("By May, the number of people who had left stood at 1,214.", &["1,214 = 1214 people [by May]"]),
    ("The number of homes without water fell to 12.", &["12 = 12 homes"]),
    ("It was 12 degrees below zero.", &["12 = 12 degrees below zero"]),
    (
        "He played 311 games over 18 seasons, over 300 games in blue.",
        &["311 = 311 games", "18 = 18 seasons", "300 = 300 games (more than)"],
    ),
    ("The bank will close 53 of its 410 branches by 2026.", &["53 = 53 branches [by 2026]", "410 = 410 branches"]),
];

#[test]
fn figures_are_counted_with_what_the_sentence_says_of_them() {
    for (text, expected) in COUNTED {
        assert_eq!(counts(text), *expected, "{text}");
    }
}

#[test]
fn what_is_no_amount_is_never_counted() {
    for text in [
        "It has been the largest partner since 2010.",
        "It made 5G masts, 3D films and A320 jets.",
        "The second-largest city is in its third term, on the 20th anniversary of World War II.",
        "He came on Dec. 15, 2004, and on 3 November, and on March 22.",
        "She died at age 88; he came aged 15, and his 45-year-old son, 45, is 45 years old.",
        "Hundreds of thousands fled, dozens died, scores were hurt, two dozen were held.",
        "The seven-month war of 1969 began three weeks before.",
        "Seven decades on, three sons and two brothers live.",
        "It flew a Boeing 737 over Route 66 under Article 5 of Resolution 2334.",
        "COVID-19, F-16s and the G20 were discussed by the Group of Seven.",
        "They met at 7:30 p.m., then at 5am, 10 a.m., 11.00 GMT and five o'clock.",
        "Call 020 7946 0958 or +44 20 7946 0000 or 555-0123.",
        "He lives at 10 Downing Street and 1600 Pennsylvania Avenue.",
        "They won 3-2, 21–19 and 3 – 1.",
        "See 2.1.3, section 4, chapter 12 and page 9.",
        "He is one of the best; 1 in 5 agree, nine out of 10 stay, three in four left.",
        "It takes 10-15 people, 10 to 15 days, between 10 and 15 jobs, $10-15.",
        "It was minus 5 degrees, or minus 70 degrees. The crew was -5 men, the bill 3-5%.",
        "A note: ($1 = 18.5 rand).",
        "Ten years later, in 20 minutes, 10 years ago, over the past 5 years.",
        "In the 1960s and mid-90s he was in his 30s.",
        "No. 10 and No 11 spoke to Channel 4 on day 5.",
        "On 12/05/2023 and 2023-05-12 and 12.05.2023 it closed.",
        "Under-18s and over-65s may enter; children under 5 pay nothing.",
        "Two-thirds, 1/3 and half of it went.",
        "The class of 2020 and the Big Four met on Friday 13.",
        "In 2022 people left; by 2030 tons will go.",
        "Two men and three women came.",
        "He is 6 feet 2 inches tall and ran it in 3 hours 4 minutes 9 seconds; it weighs 9 pounds and 3 ounces.",
        "Eels of 3- to 4-feet were seen.",
        "Correction: An earlier version said 14 bridges.",
        "A 9-ft. pole and a 30-minute clock hung there.",
        "The 200m freestyle, the 5K run, the 8K screens, a 403k plan, a 10k race and a 9mm pistol.",
        "Fig. 4 shows it. Boeing 747 jets flew. There were 999 calls. The mast stands at 48°N.",
        "Half of 1 percent of it was left.",
        "He went 8-for-14 on 5-of-12 shooting, with a 3-pointer, a 6-under 65 and a 5-on-3 advantage.",
        "A 5-to-4 ruling on 7-a-side games for 18-and-over and 20-to-24-year-olds.",
        "The 6-foot-4 guard and a 5-foot-10-inch man felt a 7.8-magnitude quake.",
        "They fired 155mm artillery shells, 120mm mortar rounds, 155-millimeter shells and a 9-millimeter pistol.",
        "All 737 MAX jets stood still.",
        "Six Nations organisers met. Four Seasons hotels closed.",
        "One in every 40 homes is empty.",
        "Only one train in 14 runs on time, and one old bridge in 20 holds.",
        "The note said $.4 a day.",
        "It rained on 22 of 30 days in June.",
        "It will be between minus 3 and plus 5 degrees.",
        "A family of four needs help, and a mother of five works nights.",
        "The tolls rose in May, the toll road to 12.",
        "Temperatures rose from 28 to 41.",
        "Lawmakers raised the retirement age from 65 to 67.",
        "The clubs reduced their squads to 25, and the judges cut the sentence to 12.",
        "A number of protesters gathered at 10 to march on parliament.",
        "The tariffs would add $2 to $10 to the price of a shirt, and added $50 to $200 to a bill.",
        "Prices climbed from 38 to 164. The price of apples rose from 38 to 164.",
        "He was convicted on four of nine counts.",
        "They won two of their last 14 games.",
        "The law passed by 344 votes to 89.",
        "The wall is 2 metres and 63 centimetres high.",
        "Lakers fell to 12.",
        "They beat the Lakers, who fell from 12 to 14.",
        "The average number of children fell from 12 to 11.",
        "The number of rooms, he said, is in chapter 12.",
        "Workers went from 9 to 5.",
        "Complaints rose from 2019 to 2021.",
        "Teachers moved from section 12 to 14.",
        "The town lost 45 percent to 52 percent of its trees. Oil rose $10 to $15.",
    ] {
        assert_eq!(counts(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_unit_ends_before_the_verb() {
    assert_eq!(counts("The 2.5 GPA requirement affects 40 students."), ["40 = 40 students"]);
}

#[test]
fn a_period_is_that_of_its_own_number() {
    for (text, expected) in [
        ("There were 87 killings through June compared with 74 in the same period of 2019.", &["87 = 87 killings"][..]),
        ("The town had 87 boats versus 74 in 2019.", &["87 = 87 boats"]),
        ("The town sold 87 boats in 2019.", &["87 = 87 boats [2019]"]),
    ] {
        assert_eq!(counts(text), *expected, "{text}");
    }
}

#[test]
fn where_something_goes_up_to_is_no_limit() {
    for (text, expected) in [
        ("Council tax goes up to £1,952.", "£1,952 = 1952 pounds"),
        ("The bill came up to $40.", "$40 = 40 dollars"),
        ("Rents climbed up to 9 percent.", "9 = 9 percent"),
        ("The mill will cut up to 300 jobs.", "300 = 300 jobs (up to)"),
    ] {
        assert_eq!(counts(text), [expected], "{text}");
    }
}

#[test]
fn half_of_a_sentence_to_life_is_no_amount() {
    assert_eq!(counts("He faces 25 years to life."), Vec::<String>::new());
    assert_eq!(counts("He was sentenced to 25 years."), ["25 = 25 years"]);
}

#[test]
fn few_people_count_where_they_came_to_harm() {
    for (text, expected) in [
        ("Three people were killed and two were injured.", &["Three = 3 people", "two = 2"][..]),
        ("Two sailors died.", &["Two = 2 sailors"]),
        ("The gunman killed six and injured one.", &["six = 6"]),
        ("Police arrested three men.", &["three = 3 men"]),
        ("Three people came and two were late.", &[]),
        ("The council killed two bills.", &[]),
    ] {
        assert_eq!(counts(text), *expected, "{text}");
    }
}

#[test]
fn a_measure_in_the_singular_says_how_large_a_thing_is() {
    assert_eq!(counts("A 20,000 acre fire burned near a 40 bed ward."), ["20,000 = 20000 acres", "40 = 40 beds"]);
    assert_eq!(counts("He is one of the 15 members; a 911 call came."), ["15 = 15 members"]);
}
