// The door of ScenarioSyntax.
