//! Interface strings of pairs, galleries, embeds, films and recordings.

/// The words of one language. In a phrase, `~` is the placeholder.
pub(in crate::view) struct MediaStrings {
    /// The accessible name of a pair and of its handle.
    pub(in crate::view) compare: &'static str,
    /// The accessible name of a gallery.
    pub(in crate::view) gallery: &'static str,
    /// The button that shows a photo alone, as large as the window.
    pub(in crate::view) enlarge: &'static str,
    /// The button that ends that.
    pub(in crate::view) close: &'static str,
    /// The button to the photo before.
    pub(in crate::view) previous: &'static str,
    /// The button to the photo after.
    pub(in crate::view) next: &'static str,
    /// The phrase of the button that loads what another site has.
    pub(in crate::view) load: &'static str,
    /// The button that lets a film play.
    pub(in crate::view) play: &'static str,
    /// The button that pauses it.
    pub(in crate::view) pause: &'static str,
    /// The heading of a transcript.
    pub(in crate::view) transcript: &'static str,
}

pub(super) const ENGLISH: MediaStrings = MediaStrings {
    compare: "Compare the two photos",
    gallery: "Photos",
    enlarge: "Enlarge",
    close: "Close",
    previous: "Previous photo",
    next: "Next photo",
    load: "Show content from ~",
    play: "Play",
    pause: "Pause",
    transcript: "Transcript",
};

pub(super) const BURMESE: MediaStrings = MediaStrings {
    compare: "ဓာတ်ပုံနှစ်ပုံကို နှိုင်းယှဉ်ရန်",
    gallery: "ဓာတ်ပုံများ",
    enlarge: "ပုံကြီးချဲ့ရန်",
    close: "ပိတ်ရန်",
    previous: "ယခင် ဓာတ်ပုံ",
    next: "နောက် ဓာတ်ပုံ",
    load: "~ မှ အကြောင်းအရာကို ပြရန်",
    play: "ဖွင့်ရန်",
    pause: "ခေတ္တရပ်ရန်",
    transcript: "စာသားမှတ်တမ်း",
};

pub(super) const KHMER: MediaStrings = MediaStrings {
    compare: "ប្រៀបធៀបរូបថតទាំងពីរ",
    gallery: "រូបថត",
    enlarge: "ពង្រីក",
    close: "បិទ",
    previous: "រូបថតមុន",
    next: "រូបថតបន្ទាប់",
    load: "បង្ហាញខ្លឹមសារពី ~",
    play: "ចាក់",
    pause: "ផ្អាក",
    transcript: "អត្ថបទចម្លង",
};

pub(super) const CHINESE: MediaStrings = MediaStrings {
    compare: "比较两张照片",
    gallery: "照片",
    enlarge: "放大",
    close: "关闭",
    previous: "上一张",
    next: "下一张",
    load: "显示来自~的内容",
    play: "播放",
    pause: "暂停",
    transcript: "文字稿",
};

pub(super) const CHINESE_TRADITIONAL: MediaStrings = MediaStrings {
    compare: "比較兩張照片",
    gallery: "照片",
    enlarge: "放大",
    close: "關閉",
    previous: "上一張",
    next: "下一張",
    load: "顯示來自~的內容",
    play: "播放",
    pause: "暫停",
    transcript: "逐字稿",
};

pub(super) const KOREAN: MediaStrings = MediaStrings {
    compare: "두 사진 비교",
    gallery: "사진",
    enlarge: "크게 보기",
    close: "닫기",
    previous: "이전 사진",
    next: "다음 사진",
    load: "~ 콘텐츠 보기",
    play: "재생",
    pause: "일시정지",
    transcript: "녹취록",
};

pub(super) const VIETNAMESE: MediaStrings = MediaStrings {
    compare: "So sánh hai bức ảnh",
    gallery: "Ảnh",
    enlarge: "Phóng to",
    close: "Đóng",
    previous: "Ảnh trước",
    next: "Ảnh tiếp theo",
    load: "Hiển thị nội dung từ ~",
    play: "Phát",
    pause: "Tạm dừng",
    transcript: "Bản chép lời",
};

pub(super) const ARABIC: MediaStrings = MediaStrings {
    compare: "قارن بين الصورتين",
    gallery: "صور",
    enlarge: "تكبير",
    close: "إغلاق",
    previous: "الصورة السابقة",
    next: "الصورة التالية",
    load: "عرض المحتوى من ~",
    play: "تشغيل",
    pause: "إيقاف مؤقت",
    transcript: "النص المكتوب",
};

pub(super) const FRENCH: MediaStrings = MediaStrings {
    compare: "Comparer les deux photos",
    gallery: "Photos",
    enlarge: "Agrandir",
    close: "Fermer",
    previous: "Photo précédente",
    next: "Photo suivante",
    load: "Afficher le contenu de ~",
    play: "Lire",
    pause: "Pause",
    transcript: "Transcription",
};

pub(super) const GERMAN: MediaStrings = MediaStrings {
    compare: "Die beiden Fotos vergleichen",
    gallery: "Fotos",
    enlarge: "Vergrößern",
    close: "Schließen",
    previous: "Vorheriges Foto",
    next: "Nächstes Foto",
    load: "Inhalt von ~ anzeigen",
    play: "Abspielen",
    pause: "Pause",
    transcript: "Transkript",
};

pub(super) const SPANISH: MediaStrings = MediaStrings {
    compare: "Comparar las dos fotos",
    gallery: "Fotos",
    enlarge: "Ampliar",
    close: "Cerrar",
    previous: "Foto anterior",
    next: "Foto siguiente",
    load: "Mostrar contenido de ~",
    play: "Reproducir",
    pause: "Pausa",
    transcript: "Transcripción",
};

pub(super) const RUSSIAN: MediaStrings = MediaStrings {
    compare: "Сравнить две фотографии",
    gallery: "Фотографии",
    enlarge: "Увеличить",
    close: "Закрыть",
    previous: "Предыдущее фото",
    next: "Следующее фото",
    load: "Показать материал: ~",
    play: "Воспроизвести",
    pause: "Пауза",
    transcript: "Расшифровка",
};
