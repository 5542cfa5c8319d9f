package ui

// deedsDone are the acts of this session that can still be undone.
type deedsDone struct{}
