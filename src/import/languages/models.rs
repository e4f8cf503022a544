//! What stands beside numbers in every language: names of models, `Boeing 737`, and unit symbols, `GWh`.

/// Names of products, vehicles and the like that carry a number, as each script writes them.
#[rustfmt::skip]
pub(in crate::import) static MODELS: &[&str] = &[
    "iPhone", "iPad", "iOS", "macOS", "Galaxy", "Galaxy Tab", "Pixel", "Redmi", "Android", "Windows", "PlayStation", "Xbox", "Chrome",
    "GPT", "ChatGPT", "Boeing", "Airbus", "Embraer", "Antonov", "Apollo", "Voyager", "Artemis", "Covid", "Formula",
    "Айфон", "Гэлакси", "Виндовс", "Боинг", "Боїнг", "Эйрбас", "Аполлон", "Ковид", "Ковід", "Москвич",
    "آيفون", "آيباد", "غالاكسي", "جالاكسي", "ويندوز", "أندرويد", "بوينغ", "بوينج", "إيرباص", "أبولو", "كوفيد", "بلايستيشن",
    "آیفون", "آیپد", "گلکسی", "ویندوز", "اندروید", "بوئینگ", "ایرباس", "آپولو", "کووید", "پلی‌استیشن",
    "آئی فون", "گلیکسی", "ونڈوز", "بوئنگ", "ایئربس", "اپولو", "کووڈ",
    "आईफोन", "आईफ़ोन", "गैलेक्सी", "विंडोज", "विंडोज़", "एंड्रॉयड", "बोइंग", "एयरबस", "अपोलो", "कोविड",
    "波音", "空客", "空巴", "空中巴士", "阿波罗", "阿波羅", "安卓", "东风", "東風", "红旗", "紅旗",
    "アイフォーン", "アイフォン", "ギャラクシー", "ウィンドウズ", "アンドロイド", "ボーイング", "エアバス", "アポロ", "東風",
    "아이폰", "갤럭시", "윈도", "윈도우", "안드로이드", "보잉", "에어버스", "아폴로", "코로나",
    "ဘိုးအင်း", "အဲယားဘတ်စ်", "ကိုဗစ်", "အိုင်ဖုန်း", "បូអ៊ីង", "អ៊ែរប៊ឺស", "កូវីដ", "អាយហ្វូន",
];

/// Symbols of units that are the same in every language, those aside that are a scale or a word in one: `m`, `t`.
pub(in crate::import) static UNIT_SYMBOLS: &[&str] = &[
    "m²", "m³", "km²", "km³", "cm²", "cm³", "m2", "m3", "km2", "km3", "cm2", "cm3", "mm²", "mm³", "kWh", "MWh", "GWh",
    "TWh", "kW", "MW", "GW", "TW", "hPa", "kPa", "MPa", "kHz", "MHz", "GHz", "m/s", "km/h", "km/s", "µg", "µm", "ºC",
    "ºF",
];

/// Symbols of units that a language without a file is read with too; a letter that is a word in some language aside.
pub(in crate::import) static SYMBOLS_OF_ALL: &[&str] = &[
    "km", "cm", "mm", "kg", "mg", "ml", "ha", "m", "°C", "°F", "µm", "dB", "kV", "GB", "TB", "MB", "kJ", "kcal", "mph",
    "hl", "dl", "cl",
];
