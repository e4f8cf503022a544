//! The table of interface strings: a language belongs here once somebody who reads it has written its line.

use super::{
    Strings,
    european::{FRENCH, GERMAN, RUSSIAN, SPANISH},
    media, text,
};

/// Every language, English first.
pub(super) const ALL: [&Strings; 12] = [
    &ENGLISH,
    &BURMESE,
    &KHMER,
    &CHINESE,
    &CHINESE_TRADITIONAL,
    &KOREAN,
    &VIETNAMESE,
    &ARABIC,
    &FRENCH,
    &GERMAN,
    &SPANISH,
    &RUSSIAN,
];

/// English, and the fallback for all others.
pub(super) const ENGLISH: Strings = Strings {
    tags: &["en"],
    sections: "Sections of this story",
    previous: "Previous",
    next: "Next",
    motion: "Motion",
    sources: "Sources of the numbers",
    source: "Source: ~",
    partial: "part of the period only",
    #[cfg(feature = "ssr")]
    no_data: "no data",
    #[cfg(feature = "ssr")]
    evenly_spaced: "Evenly spaced, not to scale",
    as_of: "as of ~",
    published: "Published ~",
    updated: "Updated ~",
    text: &text::ENGLISH,
    qualifiers: [
        "more than ~",
        "less than ~",
        "~ or more",
        "~ or less",
        "at least ~",
        "up to ~",
        "nearly ~",
        "about ~",
        "target ~",
    ],
    dates: ["Y", "M Y", "D M Y"],
    months: &[
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    media: media::ENGLISH,
};

const BURMESE: Strings = Strings {
    tags: &["my"],
    sections: "ဤသတင်းဆောင်းပါး၏ အပိုင်းများ",
    previous: "ယခင်",
    next: "နောက်",
    motion: "လှုပ်ရှားမှု",
    sources: "ကိန်းဂဏန်းများ၏ ရင်းမြစ်",
    source: "ရင်းမြစ်: ~",
    partial: "ကာလ၏ တစ်စိတ်တစ်ပိုင်းသာ",
    #[cfg(feature = "ssr")]
    no_data: "အချက်အလက်မရှိ",
    #[cfg(feature = "ssr")]
    evenly_spaced: "အကွာအဝေးတူ ပြထားသည်၊ အချိုးအတိုင်း မဟုတ်ပါ",
    as_of: "~ အထိ",
    published: "~ တွင် ထုတ်ဝေသည်",
    updated: "~ တွင် ပြင်ဆင်သည်",
    text: &text::BURMESE,
    qualifiers: ["~ ကျော်", "~ အောက်", "~ နှင့်အထက်", "~ နှင့်အောက်", "အနည်းဆုံး ~", "အများဆုံး ~", "~ နီးပါး", "~ ခန့်", "ရည်မှန်းချက် ~"],
    dates: ["Y", "Y-N", "Y-N-D"],
    months: &[],
    media: media::BURMESE,
};

const KHMER: Strings = Strings {
    tags: &["km"],
    sections: "ផ្នែកនៃអត្ថបទនេះ",
    previous: "មុន",
    next: "បន្ទាប់",
    motion: "ចលនា",
    sources: "ប្រភពនៃតួលេខ",
    source: "ប្រភព៖ ~",
    partial: "តែមួយផ្នែកនៃរយៈពេលប៉ុណ្ណោះ",
    #[cfg(feature = "ssr")]
    no_data: "គ្មានទិន្នន័យ",
    #[cfg(feature = "ssr")]
    evenly_spaced: "ចន្លោះស្មើគ្នា មិនតាមមាត្រដ្ឋាន",
    as_of: "គិតត្រឹម ~",
    published: "ចេញផ្សាយ ~",
    updated: "ធ្វើបច្ចុប្បន្នភាព ~",
    text: &text::KHMER,
    qualifiers: ["ជាង ~", "តិចជាង ~", "~ ឬច្រើនជាង", "~ ឬតិចជាង", "យ៉ាងហោចណាស់ ~", "រហូតដល់ ~", "ជិត ~", "ប្រហែល ~", "គោលដៅ ~"],
    dates: ["Y", "N/Y", "D/N/Y"],
    months: &[],
    media: media::KHMER,
};

const CHINESE: Strings = Strings {
    tags: &["zh"],
    sections: "本文章节",
    previous: "上一节",
    next: "下一节",
    motion: "动画",
    sources: "数字来源",
    source: "来源：~",
    partial: "仅为部分时段",
    #[cfg(feature = "ssr")]
    no_data: "无数据",
    #[cfg(feature = "ssr")]
    evenly_spaced: "等距排列，未按时间比例",
    as_of: "截至~",
    published: "发布于~",
    updated: "更新于~",
    text: &text::CHINESE,
    qualifiers: ["超过~", "不到~", "~或以上", "~或以下", "至少~", "至多~", "将近~", "约~", "目标~"],
    dates: ["Y年", "Y年N月", "Y年N月D日"],
    months: &[],
    media: media::CHINESE,
};

const CHINESE_TRADITIONAL: Strings = Strings {
    tags: &["zh-hant", "zh-tw", "zh-hk", "zh-mo", "yue"],
    sections: "本文章節",
    previous: "上一節",
    next: "下一節",
    motion: "動畫",
    sources: "數字來源",
    source: "來源：~",
    partial: "僅為部分時段",
    #[cfg(feature = "ssr")]
    no_data: "無資料",
    #[cfg(feature = "ssr")]
    evenly_spaced: "等距排列，未按時間比例",
    as_of: "截至~",
    published: "發布於~",
    updated: "更新於~",
    text: &text::CHINESE_TRADITIONAL,
    qualifiers: ["超過~", "不到~", "~或以上", "~或以下", "至少~", "至多~", "將近~", "約~", "目標~"],
    dates: ["Y年", "Y年N月", "Y年N月D日"],
    months: &[],
    media: media::CHINESE_TRADITIONAL,
};

const KOREAN: Strings = Strings {
    tags: &["ko"],
    sections: "이 기사의 차례",
    previous: "이전",
    next: "다음",
    motion: "움직임",
    sources: "수치 출처",
    source: "출처: ~",
    partial: "기간의 일부만 해당",
    #[cfg(feature = "ssr")]
    no_data: "자료 없음",
    #[cfg(feature = "ssr")]
    evenly_spaced: "간격은 일정하며 실제 시간 비율이 아님",
    as_of: "~ 기준",
    published: "게시 ~",
    updated: "수정 ~",
    text: &text::KOREAN,
    qualifiers: ["~ 초과", "~ 미만", "~ 이상", "~ 이하", "최소 ~", "최대 ~", "거의 ~", "약 ~", "목표 ~"],
    dates: ["Y년", "Y년 N월", "Y년 N월 D일"],
    months: &[],
    media: media::KOREAN,
};

const VIETNAMESE: Strings = Strings {
    tags: &["vi"],
    sections: "Các phần của bài viết",
    previous: "Trước",
    next: "Tiếp",
    motion: "Chuyển động",
    sources: "Nguồn số liệu",
    source: "Nguồn: ~",
    partial: "chỉ một phần của giai đoạn",
    #[cfg(feature = "ssr")]
    no_data: "không có dữ liệu",
    #[cfg(feature = "ssr")]
    evenly_spaced: "Cách đều, không theo tỷ lệ",
    as_of: "tính đến ~",
    published: "Đăng ngày ~",
    updated: "Cập nhật ngày ~",
    text: &text::VIETNAMESE,
    qualifiers: [
        "hơn ~",
        "chưa đến ~",
        "~ trở lên",
        "~ trở xuống",
        "ít nhất ~",
        "tối đa ~",
        "gần ~",
        "khoảng ~",
        "mục tiêu ~",
    ],
    dates: ["Y", "N/Y", "D/N/Y"],
    months: &[],
    media: media::VIETNAMESE,
};

const ARABIC: Strings = Strings {
    tags: &["ar"],
    sections: "أقسام هذا المقال",
    previous: "السابق",
    next: "التالي",
    motion: "الحركة",
    sources: "مصادر الأرقام",
    source: "المصدر: ~",
    partial: "جزء من الفترة فقط",
    #[cfg(feature = "ssr")]
    no_data: "لا بيانات",
    #[cfg(feature = "ssr")]
    evenly_spaced: "المسافات متساوية وليست بمقياس زمني",
    as_of: "حتى ~",
    published: "نُشر ~",
    updated: "حُدّث ~",
    text: &text::ARABIC,
    qualifiers: [
        "أكثر من ~",
        "أقل من ~",
        "~ أو أكثر",
        "~ أو أقل",
        "على الأقل ~",
        "حتى ~",
        "ما يقرب من ~",
        "نحو ~",
        "الهدف ~",
    ],
    dates: ["Y", "N/Y", "D/N/Y"],
    months: &[],
    media: media::ARABIC,
};
