//! A type-erased view: a part of a page, whatever it is made of.
//!
//! Leptos has a type of its own for that, which keeps what is needed to await and to change the view later, for each view that there is. A
//! story never changes: to text, a part is rendered at once; in the browser, it is put into the page once, and nothing of it stays but its
//! elements.

use leptos::{attr::Attribute, prelude::*};

/// A part of a page, rendered.
#[cfg(feature = "ssr")]
pub(super) use text::Piece;

/// A part of a page, to be put into its parent.
#[cfg(not(feature = "ssr"))]
pub(super) use once::Piece;

/// What can become a part of a page.
pub(super) trait IntoPiece {
    /// This view as a part of a page.
    fn into_piece(self) -> Piece;
}

impl<V: IntoView + 'static> IntoPiece for V {
    fn into_piece(self) -> Piece {
        Piece::new(self)
    }
}

// A part has no element of its own that an attribute could go to.
impl AddAnyAttr for Piece {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self {
        self
    }
}

#[cfg(feature = "ssr")]
mod text {
    use leptos::{
        attr::any_attribute::AnyAttribute,
        prelude::*,
        tachys::{
            hydration::Cursor,
            view::{Position, PositionState},
        },
    };

    /// The HTML of a view.
    pub(in crate::view) struct Piece(String);

    impl Piece {
        /// `view` as HTML.
        pub(in crate::view) fn new(view: impl IntoView) -> Self {
            Self(view.into_view().to_html())
        }
    }

    impl RenderHtml for Piece {
        type AsyncOutput = Self;
        type Owned = Self;

        const MIN_LENGTH: usize = 0;

        fn dry_resolve(&mut self) {}

        async fn resolve(self) -> Self {
            self
        }

        fn html_len(&self) -> usize {
            self.0.len()
        }

        fn to_html_with_buf(self, html: &mut String, at: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
            html.push_str(&self.0);
            *at = Position::NextChild;
        }

        fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) {}

        fn into_owned(self) -> Self {
            self
        }
    }

    // What is only for pages that change; Leptos asks for it all the same.
    impl Render for Piece {
        type State = ();

        fn build(self) {}

        fn rebuild(self, (): &mut ()) {}
    }
}

#[cfg(not(feature = "ssr"))]
mod once {
    use leptos::{
        attr::any_attribute::AnyAttribute,
        prelude::*,
        tachys::{
            hydration::Cursor,
            renderer::types::{Element, Node},
            view::{Mountable, Position, PositionState},
        },
    };

    /// Builds a view at the end of an element, or before one of its nodes.
    type Put = Box<dyn FnOnce(&Element, Option<&Node>) + Send>;

    /// A view that is built where it is mounted, and never again.
    pub(in crate::view) struct Piece(Put);

    impl Piece {
        /// `view`, to be put into its parent.
        pub(in crate::view) fn new(view: impl Render + Send + 'static) -> Self {
            Self(Box::new(move |parent, before| view.build().mount(parent, before)))
        }

        /// What `put` makes at the end of an element, or before one of its nodes.
        pub(in crate::view) fn of(put: impl FnOnce(&Element, Option<&Node>) + Send + 'static) -> Self {
            Self(Box::new(put))
        }
    }

    /// What there is of a piece between its making and its place in the page.
    pub(in crate::view) struct Unplaced(Option<Put>);

    impl Render for Piece {
        type State = Unplaced;

        fn build(self) -> Unplaced {
            Unplaced(Some(self.0))
        }

        fn rebuild(self, _: &mut Unplaced) {}
    }

    impl Mountable for Unplaced {
        fn mount(&mut self, parent: &Element, before: Option<&Node>) {
            if let Some(put) = self.0.take() {
                put(parent, before);
            }
        }

        // Its parent goes, and takes it along.
        fn unmount(&mut self) {}

        fn insert_before_this(&self, _: &mut dyn Mountable) -> bool {
            false
        }

        fn elements(&self) -> Vec<Element> {
            Vec::new()
        }
    }

    // What is only for pages that a server has rendered; Leptos asks for it all the same.
    impl RenderHtml for Piece {
        type AsyncOutput = Self;
        type Owned = Self;

        const MIN_LENGTH: usize = 0;

        fn dry_resolve(&mut self) {}

        async fn resolve(self) -> Self {
            self
        }

        fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

        fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Unplaced {
            self.build()
        }

        fn into_owned(self) -> Self {
            self
        }
    }
}
