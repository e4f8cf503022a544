//! A chart once more: a step of a stage that shows the chart before it with something else under discussion.

use super::{
    attribute_names::AgainAttribute,
    attributes::Attributes,
    reader::Reader,
    tree::{Node, NodeKind},
};
use crate::format::validate;
use crate::story::{Chart, walk};
use jotdown::Container;

impl Reader<'_> {
    /// `chart` once more, with what is under discussion at `node`; its numbers stand there, too.
    pub(super) fn again(&mut self, node: &Node<'_>, chart: &Chart) -> Chart {
        let at = self.opening_mark(node);
        let fields: Attributes<AgainAttribute> = self.attributes(node, "a chart that is shown once more");
        let again = Chart { highlight: fields.text(AgainAttribute::Highlight), ..chart.clone() };
        // What else is wrong with it is said already.
        if validate::chart(chart).is_ok() {
            let named = fields.get(AgainAttribute::Highlight).map(|(_, at)| at);
            self.check(named.unwrap_or(at), validate::chart(&again));
        }
        let place = self.place(at);
        let counts = std::iter::repeat_n(place.clone(), walk::counts_in(&again.table));
        self.places.counts.extend(counts);
        self.places.charts.push(place);
        again
    }
}

/// Whether `node` is a chart without a table, a file of data and words.
pub(super) fn is_again(node: &Node<'_>) -> bool {
    let is_chart = matches!(&node.kind, NodeKind::Container(Container::Div { class }) if &**class == "chart");
    let has_data = node.attributes.iter().any(|(kind, _)| kind.key() == Some("data"));
    is_chart && node.children.is_empty() && !has_data
}
