//! What reports measure.

/// In what a figure is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Pieces.
    Count,
    /// Kopecks.
    Money,
    /// Hundredths of a per cent.
    Percent,
    /// Hundredths of a day.
    Days,
}

macro_rules! measures {
    ($($(#[$doc:meta])* $name:ident => $wire:literal, $unit:ident;)*) => {
        /// What a figure says.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Measure { $($(#[$doc])* $name,)* }

        impl Measure {
            /// All of them, in the order in which a person reads them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name on the wire.
            pub const fn wire(self) -> &'static str {
                match self { $(Self::$name => $wire,)* }
            }

            /// Reads a name.
            pub fn from_wire(name: &str) -> Option<Self> {
                match name { $($wire => Some(Self::$name),)* _ => None }
            }

            /// In what it is counted.
            pub const fn unit(self) -> Unit {
                match self { $(Self::$name => Unit::$unit,)* }
            }
        }
    };
}

measures! {
    /// Deals made in the period that came from outside as requests.
    Requests => "requests", Count;
    /// Deals made in the period.
    Deals => "deals", Count;
    /// Deals won in the period.
    Won => "won", Count;
    /// Deals lost in the period.
    Lost => "lost", Count;
    /// Won ÷ (won + lost).
    Conversion => "conversion", Percent;
    /// Lost of the group ÷ lost of all groups.
    LostShare => "lost_share", Percent;
    /// What the deals lost in the period were worth, VAT included.
    LostAmount => "lost_amount", Money;
    /// What the deals won in the period are worth, without VAT.
    Revenue => "revenue", Money;
    /// Revenue ÷ won.
    AverageDeal => "average_deal", Money;
    /// From making to closing, on average over the deals won in the period.
    Cycle => "cycle", Days;
    /// Cost price of the lines of the deals won in the period.
    CostPrice => "cost_price", Money;
    /// Won deals of which the cost price is not known of every line, or which have no lines.
    Uncosted => "uncosted", Count;
    /// Revenue − cost price.
    Profit => "profit", Money;
    /// Profit ÷ revenue.
    Margin => "margin", Percent;
    /// Profit ÷ cost.
    Return => "return", Percent;
}

impl Measure {
    /// Whether it tells cost or profit, which needs a right of its own.
    pub const fn tells_profit(self) -> bool {
        matches!(
            self,
            Self::CostPrice | Self::Uncosted | Self::Profit | Self::Margin | Self::Return
        )
    }
}
