//! Товарная накладная.

use super::Composed;
use crate::documents::printed::Waybill;
use crate::documents::{Attorney, Carriage, Shipment};
use crate::values::Line;

impl Composed<'_> {
    pub(super) fn waybill(&self) -> Waybill {
        let content = &self.document.content;
        let shipment = content.shipment.as_ref();
        // Both sides stand there by themselves.
        let named = |of: fn(&Shipment) -> &Option<Line<500>>| {
            shipment.and_then(|one| of(one).as_ref().map(ToString::to_string))
        };
        let transport = shipment.and_then(|one| one.transport.as_ref());
        let head = self.head.clone();
        Waybill {
            shipper: named(|one| &one.shipper),
            consignee: named(|one| &one.consignee),
            basis: self.basis(),
            transport: transport.map(Carriage::reference),
            goods: self.goods.clone(),
            permitted_by: head.clone(),
            accountant: self.accountant.clone().or_else(|| head.clone()),
            released_by: head,
            attorney: content.attorney.as_ref().map(Attorney::given),
            accepted_by: self.sides.buyer.signer(),
        }
    }
}
