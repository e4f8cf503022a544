//! Descriptions of pictures (alternative text): those that an author wrote.

use crate::import::document::line::is_shown;

/// What word processors add to a description that they have made themselves, in small letters.
const GUESSED: [&str; 20] = [
    "automatically generated",
    "ai-generated content may be incorrect",
    "automatisch generierte beschreibung",
    "ki-generierte inhalte können fehlerhaft sein",
    "description générée automatiquement",
    "le contenu généré par l’ia peut être incorrect",
    "le contenu généré par l'ia peut être incorrect",
    "descripción generada automáticamente",
    "el contenido generado por ia puede ser incorrecto",
    "descrição gerada automaticamente",
    "o conteúdo gerado por ia pode estar incorreto",
    "descrizione generata automaticamente",
    "il contenuto generato dall'ia potrebbe non essere corretto",
    "automatisch gegenereerde beschrijving",
    "opis wygenerowany automatycznie",
    "автоматически созданное описание",
    "автоматично згенерований опис",
    "描述已自动生成",
    "自動的に生成された説明",
    "자동 생성되는 설명",
];

/// `told`, where an author wrote it: nothing of what a word processor has guessed, and no name of a file.
pub(super) fn of_author(told: &str) -> &str {
    let lower = told.to_lowercase();
    let is_file = is_shown(told.trim()) && (told.contains(['/', '\\']) || !told.trim().contains(' '));
    if is_file || GUESSED.iter().any(|words| lower.contains(words)) { "" } else { told }
}

#[cfg(test)]
mod tests {
    use super::of_author;

    #[test]
    fn what_programs_say_of_pictures_is_nobodys_description() {
        for told in [
            "A person standing by a river\n\nDescription automatically generated",
            "A close-up of a map\n\nAI-generated content may be incorrect.",
            "Ein Bild, das Fluss enthält.\n\nAutomatisch generierte Beschreibung",
            "C:\\Users\\Ann Lo\\weir.JPG",
            "IMG_2041.jpeg",
        ] {
            assert_eq!(of_author(told), "", "{told}");
        }
        for told in ["The weir in May", "A map made by hand.", "Two files: a.jpg and b.jpg"] {
            assert_eq!(of_author(told), told);
        }
    }
}
