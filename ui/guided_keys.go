package ui

// keysHere are the keys of the page of a sitting.
func (s *sittingScreen) keysHere() []pageKey {
	return s.frame.keyWords("guided.key.start", "guided.key.roll", "guided.key.cases")
}

// keysHere are the keys of the page of a vote.
func (s *voteScreen) keysHere() []pageKey {
	return s.frame.keyWords("help.vote", "help.vote.all", "guided.key.start")
}

// keysHere are the keys of a sitting full screen.
func (g *guidedScreen) keysHere() []pageKey {
	return g.frame.keyWords("guided.key.leave", "guided.key.steps", "guided.key.cases", "guided.key.curtain", "guided.key.mask",
		"guided.key.roll", "help.vote", "help.vote.all")
}
