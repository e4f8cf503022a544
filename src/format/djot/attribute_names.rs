//! The names of the attributes that each construct has, as they are written: `.name` is a class, `#id` an id.

use strum::{EnumString, IntoStaticStr, VariantNames};

/// Makes an enum of the attributes of one construct.
macro_rules! attributes {
    ($($(#[$doc:meta])+ $construct:ident { $($name:ident = $written:literal,)+ })+) => {
        $($(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantNames)]
        pub(super) enum $construct {
            $(#[strum(serialize = $written)] $name,)+
        })+
    };
}

attributes! {
    /// The attributes of a photo.
    PhotoAttribute {
        Credit = "credit",
        Focal = "focal",
        Transition = "transition",
        Width = "width",
        Size = "size",
        Portrait = "portrait",
        Fit = "fit",
        Opening = ".opening",
    }
    /// The attributes of a row of figures.
    FiguresAttribute { Compare = ".compare", Visual = ".visual", Transition = "transition", }
    /// The attributes of a chart.
    ChartAttribute {
        Type = "type",
        Data = "data",
        Unit = "unit",
        Target = "target",
        TargetLabel = "target-label",
        TargetFor = "target-for",
        Partial = "partial",
        Events = "events",
        Highlight = "highlight",
        Of = "of",
        Bars = "bars",
        Steps = ".steps",
        Even = ".even",
        Note = "note",
        Source = "source",
        Transition = "transition",
    }
    /// The attributes of a chart that is shown once more in a stage.
    AgainAttribute { Highlight = "highlight", Transition = "transition", }
    /// The attributes of a table.
    TableAttribute { Note = "note", Source = "source", }
    /// The attributes of a stage.
    StageAttribute { Transition = "transition", Layout = "layout", Side = "side", }
    /// The attributes of a card of a stage.
    CardAttribute { Side = "side", }
    /// The attributes of a region of a stage's photo.
    RegionAttribute { At = "at", }
    /// The attributes of a box.
    BoxAttribute { Kind = "kind", Folded = ".folded", }
    /// The attributes of a correction.
    CorrectionAttribute { Date = "date", }
    /// The attributes of a related link.
    RelatedAttribute { Source = "source", }
    /// The attributes of a pair of photos.
    PairAttribute { Compare = "compare", Before = "before", After = "after", Width = "width", }
    /// The attributes of a gallery.
    GalleryAttribute { Width = "width", }
    /// The attributes of an embed.
    EmbedAttribute { Url = "url", Title = "title", Credit = "credit", Size = "size", Width = "width", }
    /// The attributes of a film.
    VideoAttribute {
        Src = "src",
        Credit = "credit",
        Focal = "focal",
        Transition = "transition",
        Width = "width",
        Size = "size",
        Fit = "fit",
    }
    /// The attributes of a recording.
    AudioAttribute { Src = "src", Title = "title", Credit = "credit", }
    /// The attributes of a section.
    SectionAttribute { Kicker = "kicker", Id = "#id", }
    /// The attributes of a quotation.
    QuoteAttribute { Speaker = "speaker", Role = "role", }
    /// The attributes that give a span its meaning.
    SpanAttribute { Count = ".count", Date = "date", Lang = "lang", }
    /// The attributes of a count.
    CountAttribute {
        Count = ".count",
        Value = "value",
        Kind = "kind",
        Motion = "motion",
        Unit = "unit",
        Qualifier = "qualifier",
        Period = "period",
        Partial = ".partial",
        AsOf = "as-of",
        Label = "label",
        Source = "source",
    }
    /// The attributes of a date.
    DateAttribute { Date = "date", }
    /// The attributes of words in another language.
    ForeignAttribute { Lang = "lang", }
}
