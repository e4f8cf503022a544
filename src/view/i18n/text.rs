//! The words around notes, boxes, corrections and related links.

/// The interface strings of one language for what stands beside the running text. In a phrase, `~` is the placeholder.
pub(in crate::view) struct TextStrings {
    /// The phrase for a note by its number.
    pub(in crate::view) note: &'static str,
    /// The heading of the notes.
    pub(in crate::view) notes: &'static str,
    /// The link from a note to the place that refers to it.
    pub(in crate::view) back: &'static str,
    /// What stands over a box, in the order of [`BoxKind::ALL`](crate::story::BoxKind::ALL).
    pub(in crate::view) kinds: [&'static str; 3],
    /// The phrase over a correction, with its day.
    pub(in crate::view) correction: &'static str,
    /// The phrase for it under the headline.
    pub(in crate::view) corrected: &'static str,
    /// What stands over an editor's note.
    pub(in crate::view) editors_note: &'static str,
    /// The heading of related links.
    pub(in crate::view) related: &'static str,
    /// The phrase for how many minutes the reading takes.
    pub(in crate::view) reading_time: &'static str,
    /// The link to a section or a figure.
    pub(in crate::view) link: &'static str,
    /// What is said once the address of that has been copied.
    pub(in crate::view) copied: &'static str,
}

pub(super) const ENGLISH: TextStrings = TextStrings {
    note: "Note ~",
    notes: "Notes",
    back: "Back to the text",
    kinds: ["Background", "How we know", "Profile"],
    correction: "Correction, ~",
    corrected: "Corrected ~",
    editors_note: "Editor’s note",
    related: "Related",
    reading_time: "~ min read",
    link: "Link to this place",
    copied: "Link copied",
};

pub(super) const BURMESE: TextStrings = TextStrings {
    note: "မှတ်စု ~",
    notes: "မှတ်စုများ",
    back: "စာသားသို့ ပြန်သွားရန်",
    kinds: ["နောက်ခံအကြောင်းအရာ", "နည်းလမ်း", "ပုဂ္ဂိုလ်အကြောင်း"],
    correction: "အမှားပြင်ဆင်ချက် ~",
    corrected: "~ တွင် အမှားပြင်ဆင်သည်",
    editors_note: "အယ်ဒီတာ့မှတ်ချက်",
    related: "ဆက်စပ်သတင်းများ",
    reading_time: "ဖတ်ရန် ~ မိနစ်",
    link: "ဤနေရာသို့ လင့်ခ်",
    copied: "လင့်ခ်ကို ကူးယူပြီး",
};

pub(super) const KHMER: TextStrings = TextStrings {
    note: "កំណត់សម្គាល់ ~",
    notes: "កំណត់សម្គាល់",
    back: "ត្រឡប់ទៅអត្ថបទ",
    kinds: ["សាវតារ", "វិធីសាស្ត្រ", "ប្រវត្តិរូប"],
    correction: "ការកែតម្រូវ ~",
    corrected: "បានកែតម្រូវ ~",
    editors_note: "កំណត់សម្គាល់របស់អ្នកកែសម្រួល",
    related: "អត្ថបទពាក់ព័ន្ធ",
    reading_time: "អាន ~ នាទី",
    link: "តំណទៅកន្លែងនេះ",
    copied: "បានចម្លងតំណ",
};

pub(super) const CHINESE: TextStrings = TextStrings {
    note: "注~",
    notes: "注释",
    back: "返回正文",
    kinds: ["背景", "方法说明", "人物"],
    correction: "更正（~）",
    corrected: "更正于~",
    editors_note: "编者按",
    related: "相关报道",
    reading_time: "阅读约需~分钟",
    link: "此处的链接",
    copied: "链接已复制",
};

pub(super) const CHINESE_TRADITIONAL: TextStrings = TextStrings {
    note: "註~",
    notes: "註釋",
    back: "返回正文",
    kinds: ["背景", "方法說明", "人物"],
    correction: "更正（~）",
    corrected: "更正於~",
    editors_note: "編者按",
    related: "相關報導",
    reading_time: "閱讀約需~分鐘",
    link: "此處的連結",
    copied: "連結已複製",
};

pub(super) const KOREAN: TextStrings = TextStrings {
    note: "주 ~",
    notes: "주석",
    back: "본문으로 돌아가기",
    kinds: ["배경", "취재 방법", "인물"],
    correction: "정정 ~",
    corrected: "정정 ~",
    editors_note: "편집자 주",
    related: "관련 기사",
    reading_time: "읽는 시간 ~분",
    link: "이 위치로 가는 링크",
    copied: "링크를 복사했습니다",
};

pub(super) const VIETNAMESE: TextStrings = TextStrings {
    note: "Chú thích ~",
    notes: "Chú thích",
    back: "Trở lại bài viết",
    kinds: ["Bối cảnh", "Phương pháp", "Chân dung"],
    correction: "Đính chính ngày ~",
    corrected: "Đính chính ngày ~",
    editors_note: "Lời tòa soạn",
    related: "Bài liên quan",
    reading_time: "~ phút đọc",
    link: "Liên kết đến vị trí này",
    copied: "Đã sao chép liên kết",
};

pub(super) const ARABIC: TextStrings = TextStrings {
    note: "الحاشية ~",
    notes: "الحواشي",
    back: "العودة إلى النص",
    kinds: ["خلفية", "المنهجية", "نبذة"],
    correction: "تصحيح، ~",
    corrected: "صُحّح ~",
    editors_note: "ملاحظة المحرر",
    related: "مواد ذات صلة",
    reading_time: "مدة القراءة بالدقائق: ~",
    link: "رابط إلى هذا الموضع",
    copied: "نُسخ الرابط",
};

pub(super) const FRENCH: TextStrings = TextStrings {
    note: "Note ~",
    notes: "Notes",
    back: "Retour au texte",
    kinds: ["Contexte", "Méthode", "Portrait"],
    correction: "Rectificatif, ~",
    corrected: "Rectifié : ~",
    editors_note: "Note de la rédaction",
    related: "À lire aussi",
    reading_time: "~ min de lecture",
    link: "Lien vers cet endroit",
    copied: "Lien copié",
};

pub(super) const GERMAN: TextStrings = TextStrings {
    note: "Anmerkung ~",
    notes: "Anmerkungen",
    back: "Zurück zum Text",
    kinds: ["Hintergrund", "Methode", "Zur Person"],
    correction: "Korrektur, ~",
    corrected: "Korrigiert: ~",
    editors_note: "Anmerkung der Redaktion",
    related: "Mehr zum Thema",
    reading_time: "~ Min. Lesezeit",
    link: "Link zu dieser Stelle",
    copied: "Link kopiert",
};

pub(super) const SPANISH: TextStrings = TextStrings {
    note: "Nota ~",
    notes: "Notas",
    back: "Volver al texto",
    kinds: ["Contexto", "Método", "Perfil"],
    correction: "Corrección, ~",
    corrected: "Corregido: ~",
    editors_note: "Nota de la redacción",
    related: "Más sobre el tema",
    reading_time: "~ min de lectura",
    link: "Enlace a este punto",
    copied: "Enlace copiado",
};

pub(super) const RUSSIAN: TextStrings = TextStrings {
    note: "Примечание ~",
    notes: "Примечания",
    back: "Вернуться к тексту",
    kinds: ["Контекст", "Метод", "Персона"],
    correction: "Исправление, ~",
    corrected: "Исправлено: ~",
    editors_note: "От редакции",
    related: "По теме",
    reading_time: "~ мин чтения",
    link: "Ссылка на это место",
    copied: "Ссылка скопирована",
};
