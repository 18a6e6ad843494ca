// The door of Reporting.
