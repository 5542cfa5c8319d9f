package ui

// The keys of the pages, for the help of the page and that of the keyboard.

func (s *caseScreen) keysHere() []pageKey {
	f := s.frame
	switch s.tab() {
	case TabOverview:
		return f.keyWords("fieldhelp.key.timeline", "fieldhelp.key.unfold", "fieldhelp.key.fix")
	case TabFacts:
		return f.keyWords("fieldhelp.key.paste", "fieldhelp.key.outside")
	case TabCouncil:
		return f.keyWords("help.presence")
	case TabJournal:
		return f.keyWords("fieldhelp.key.menu")
	}
	return nil
}

func (s *lettersScreen) keysHere() []pageKey { return s.frame.keyWords("fieldhelp.key.mark") }

func (s *reviewScreen) keysHere() []pageKey {
	return s.frame.keyWords("help.review", "fieldhelp.key.choose")
}

func (s *directoryScreen) keysHere() []pageKey { return s.frame.keyWords("fieldhelp.key.filter") }

func (s *journalScreen) keysHere() []pageKey { return s.frame.keyWords("help.open") }
