package import Modelling

/// All lever effects and schedules, one file each in `Levers/`.
package enum Levers {
  package static let effects: [LeverEffect] = [
    SetEffect.effect, ShiftEffect.effect, AddEffect.effect, ReduceEffect.effect, IncreaseEffect.effect,
    ScaleEffect.effect, LimitEffect.effect,
  ]
  package static let schedules: [ScheduleForm] = [
    LinearSchedule.form, SmoothstepSchedule.form, SCurveSchedule.form, LogisticSchedule.form,
    StepSchedule.form, PhaseInSchedule.form, BassSchedule.form, GompertzSchedule.form,
  ]
}
