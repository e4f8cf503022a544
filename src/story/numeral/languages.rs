//! Languages of the Unicode Common Locale Data Repository (CLDR), and those whose readers write numbers in two ways.
//!
//! Made from the npm package `cldr-core` by the test at the end, which holds it against that package.

/// The languages that CLDR knows, in order.
#[rustfmt::skip]
const KNOWN: &str = "\
    aa ab af agq ak am an ann apc ar arn as asa ast az ba bal bas be bem bew bez bg bgc bgn bho blo blt bm bn bo \
    bqi br brx bs bss bua byn ca cad cch ccp ce ceb cgg cho chr cic ckb co cop cs csw cu cv cy da dav de dje doi \
    dsb dua dv dyo dz ebu ee el en eo es et eu ewo fa ff fi fil fo fr frr fur fy ga gaa gd gez gl gn gsw gu guz \
    gv ha haw he hi hnj hr hsb ht hu hy ia id ie ig ii io is it iu ja jbo jgo jmc jv ka kaa kab kaj kam kcg kde \
    kea kek ken kgp khq ki kk kkj kl kln km kn ko kok kpe ks ksb ksf ksh ku kw kxv ky la lag lb lg lij lkt lld \
    lmo ln lo lrc lt ltg lu luo luy lv lzz mai mas mdf mer mfe mg mgh mgo mhn mi mic mk ml mn mni moh mr ms mt \
    mua mus mww my myv mzn naq nb nd nds ne nl nmg nn nnh no nqo nr nso nus nv ny nyn oc oka om or os osa pa pap \
    pcm pi pis pl pms prg ps pt qu quc raj rhg rif rm rn ro rof ru rw rwk sa sah saq sat sbp sc scn sd sdh se \
    seh ses sg sgs shi shn si sid sk skr sl sma smj smn sms sn so sq sr ss ssy st su suz sv sw syr szl ta te teo \
    tg th ti tig tk tn to tok tpi tr trv trw ts tt twq tyv tzm ug uk ur uz vai ve vec vi vmw vo vun wa wae wal \
    wbp wo xh xnr xog yav yi yo yrl yue za zgh zh zu";

/// The languages of which a fifth of the readers or more live where the other decimal mark is written than by most: each with the
/// region for which it stands by itself, and the region where most of those others live.
const DIVIDED: [(&str, &str, &str); 5] =
    [("ar", "EG", "DZ"), ("es", "ES", "MX"), ("ms", "MY", "ID"), ("qu", "PE", "BO"), ("sw", "TZ", "CD")];

/// The languages whose newspapers group digits by points while CLDR has points for decimal marks.
const DISPUTED: [&str; 1] = ["km"];

/// The codes by which other standards, and older versions of this one, call a language that CLDR knows.
const CALLED: [(&str, &str); 7] =
    [("cmn", "zh"), ("in", "id"), ("iw", "he"), ("ji", "yi"), ("mo", "ro"), ("sh", "sr"), ("tl", "fil")];

/// The code by which CLDR knows `language`.
pub(super) fn current(language: &str) -> &str {
    CALLED.iter().find(|(called, _)| *called == language).map_or(language, |(_, known)| known)
}

/// The languages that CLDR knows.
pub(super) fn known() -> impl Iterator<Item = &'static str> {
    KNOWN.split(' ')
}

/// Whether readers of `language` write other marks than CLDR has for them.
pub(super) fn is_disputed(language: &str) -> bool {
    DISPUTED.contains(&language)
}

/// Whether CLDR knows `language`, a tag without a region.
pub(super) fn is_known(language: &str) -> bool {
    known().any(|known| known == language)
}

/// A region where `language`, a tag without one, is written as it stands for, and one where it is written the other way; `None`
/// where all but few write it one way.
pub(super) fn divided(language: &str) -> Option<(&'static str, &'static str)> {
    DIVIDED.iter().find(|(known, ..)| *known == language).map(|(_, usual, other)| (*usual, *other))
}

#[cfg(test)]
mod tests;
