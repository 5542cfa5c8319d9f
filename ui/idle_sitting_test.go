package ui

import (
	"testing"

	"greffe/cases/register"
	"greffe/cases/rules"
)

func TestASittingWithoutAnObject(t *testing.T) {
	in := func(state string, stages ...rules.Stage) register.SittingRow {
		r := register.SittingRow{State: state}
		for _, s := range stages {
			r.Cases = append(r.Cases, register.CaseRow{Stage: s})
		}
		return r
	}
	for name, tt := range map[string]struct {
		row  register.SittingRow
		idle bool
	}{
		"no case yet":                      {in(register.SittingPlanned), false},
		"a case that goes on":              {in(register.SittingPlanned, rules.StageConvened), false},
		"its only case ended":              {in(register.SittingPlanned, rules.StageEnded), true},
		"all its cases are over":           {in(register.SittingPlanned, rules.StageEnded, rules.StageAbandoned, rules.StageClosed), true},
		"one of two ended":                 {in(register.SittingPlanned, rules.StageEnded, rules.StageConvened), false},
		"it was held, and the case ended":  {in(register.SittingClosed, rules.StageClosed), false},
		"a sanction undone can be retaken": {in(register.SittingPlanned, rules.StageUndone), false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := idleSitting(tt.row); got != tt.idle {
				t.Errorf("got %t, want %t", got, tt.idle)
			}
		})
	}
}
