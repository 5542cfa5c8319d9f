package rules

// All returns the rules in the order of the regulation: the opening, before the
// council, the council, the decision. Check and Judge follow it.
func All() []Rule {
	in := rules()
	return in[:]
}

func rules() [32]Rule {
	return [...]Rule{
		orderRule(),
		scopeRule(),
		articleRule(),
		absenceRule(),
		inactivityRule(),
		abandonRule(),
		violenceRule(),

		defenceRule(),
		precautionRule(),
		competenceRule(),
		noticeRule(),
		convocationRule(),
		assistantRule(),
		minorRule(),
		priorRule(),

		seatsRule(),
		quorumRule(),
		impartialRule(),
		hearingRule(),
		absentRule(),
		majorityRule(),
		castingRule(),
		boardRule(),
		motionsRule(),

		windowRule(),
		formRule(),
		exclusionRule(),
		reparationRule(),
		appealRule(),
		informRule(),
		recordRule(),
		retentionRule(),
	}
}
