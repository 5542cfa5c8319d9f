package ui

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/ui/parts"
)

// asideKinds are the acts beside the steps that the time line shows, with the
// tone of their mark.
func asideKinds() map[cases.Kind]parts.Tone {
	return map[cases.Kind]parts.Tone{
		cases.KindObservations: parts.ToneInfo, cases.KindFileConsulted: parts.ToneInfo, cases.KindPostponementAsked: parts.ToneWarn,
		cases.KindAnswerRequest: parts.ToneInfo, cases.KindBoardOpinion: parts.ToneAdvisory,
		cases.KindAccessChanged: parts.ToneNeutral, cases.KindExitDeclared: parts.ToneOK, cases.KindReparationFollowed: parts.ToneOK,
		cases.KindDecisionChallenged: parts.ToneWarn, cases.KindChallengeEnded: parts.ToneInfo, cases.KindWithdrawDecision: parts.ToneDanger,
		cases.KindLegalHold: parts.ToneWarn, cases.KindLegalHoldEnded: parts.ToneNeutral,
		cases.KindEndProcedure: parts.ToneNeutral, cases.KindRecordAbandon: parts.ToneNeutral, cases.KindReopenCase: parts.ToneInfo,
	}
}

// asideLane shows what was recorded beside the steps: a mark a day, which says
// all that happened then.
func (b *timelineBuilder) asideLane() parts.Lane {
	w := b.w
	lane := parts.Lane{Label: w.T("aside.lane")}
	at := map[days.Day]int{}
	for _, a := range cases.Standing(b.m.Case.Acts) {
		tone, shown := asideKinds()[a.Payload.Kind()]
		if !shown {
			continue
		}
		why := w.T("aside.mark", message.Day("day", a.On), message.Term("event", "event."+string(a.Payload.Kind())))
		if detail := eventDetail(w, b.m, a.Payload); detail != "" {
			why += " · " + detail
		}
		if i, together := at[a.On]; together {
			lane.Marks[i].Why += "   " + why
			lane.Marks[i].Icon, lane.Marks[i].Tone = eventIcon(a.Payload.Kind()), tone
			continue
		}
		at[a.On] = len(lane.Marks)
		lane.Marks = append(lane.Marks, parts.TimelineMark{Day: a.On, Icon: eventIcon(a.Payload.Kind()), Tone: tone, Why: why})
	}
	return lane
}
