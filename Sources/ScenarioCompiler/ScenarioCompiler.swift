// The door of ScenarioCompiler.
