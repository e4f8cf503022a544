//! Lists, whose items may hold a list each.

use super::Inline;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeStruct};
use std::fmt;

/// A list of one-paragraph items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct List {
    /// Numbered from 1 where true, bulleted where false.
    #[serde(default)]
    pub ordered: bool,
    /// The items, in order.
    pub items: Vec<Item>,
}

/// A list item: a line of inline text, and the nested list under it.
///
/// In JSON, an item without a nested list is the line alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The line.
    pub text: Vec<Inline>,
    /// The nested list.
    pub list: Option<List>,
}

impl From<Vec<Inline>> for Item {
    fn from(text: Vec<Inline>) -> Self {
        Self { text, list: None }
    }
}

impl List {
    /// How many lists stand in one another here, this one included.
    #[must_use]
    pub fn depth(&self) -> usize {
        1 + self.items.iter().filter_map(|item| item.list.as_ref()).map(Self::depth).max().unwrap_or_default()
    }
}

impl Serialize for Item {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(list) = &self.list else { return self.text.serialize(serializer) };
        let mut item = serializer.serialize_struct("Item", 2)?;
        item.serialize_field("text", &self.text)?;
        item.serialize_field("list", list)?;
        item.end()
    }
}

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ItemVisitor)
    }
}

/// An item whose line is not all of it.
#[derive(Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
struct NestedItem {
    /// The line.
    text: Vec<Inline>,
    /// The nested list.
    #[serde(default)]
    list: Option<List>,
}

struct ItemVisitor;

impl<'de> de::Visitor<'de> for ItemVisitor {
    type Value = Item;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a line of text, or an object with `text` and `list`")
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, seq: A) -> Result<Item, A::Error> {
        Vec::deserialize(de::value::SeqAccessDeserializer::new(seq)).map(Item::from)
    }

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Item, A::Error> {
        let NestedItem { text, list } = NestedItem::deserialize(de::value::MapAccessDeserializer::new(map))?;
        Ok(Item { text, list })
    }
}

#[cfg(feature = "ssr")]
impl schemars::JsonSchema for Item {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Item".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (line, nested) = (generator.subschema_for::<Vec<Inline>>(), generator.subschema_for::<NestedItem>());
        schemars::json_schema!({
            "description": "A list item: a line of inline text, or such a line with the nested list under it.",
            "anyOf": [line, nested],
        })
    }
}
