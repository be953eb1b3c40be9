//! What a new account finds on its shelves.

use crate::App;
use crate::pipelines::{Error, Pipeline, StageDraft, StageKind, StageList};
use crate::values::Line;

/// The road of a sale: name, meaning, and the days after which a deal there is stuck.
const STAGES: [(&str, StageKind, Option<u16>); 7] = [
    ("Новая", StageKind::Open, Some(1)),
    ("Квалификация", StageKind::Open, Some(3)),
    ("Предложение отправлено", StageKind::Open, Some(5)),
    ("Переговоры", StageKind::Open, Some(7)),
    ("Счёт выставлен", StageKind::Open, Some(5)),
    ("Выиграна", StageKind::Won, None),
    ("Проиграна", StageKind::Lost, None),
];

/// The default pipeline «Продажи».
pub fn pipeline(app: &App) -> Result<Pipeline, Error> {
    let stage = |(name, kind, norm_days)| {
        let draft = StageDraft {
            name: Line::literal(name),
            kind,
            norm_days,
            required_fields: Vec::new(),
        };
        draft.with_id(app.new_id())
    };
    Ok(Pipeline {
        id: app.new_id(),
        name: Line::literal("Продажи"),
        position: 0,
        is_default: true,
        stages: StageList::new(STAGES.map(stage).into())?,
        version: 1,
    })
}
