package parts

// Enlarged returns the same look with texts, and what grows with them, larger by
// a factor: for a page that is projected. The theme itself stays as it is.
func (t *Theme) Enlarged(by Scale) *Theme {
	out := *t
	out.appearance.Scale *= by
	return &out
}
