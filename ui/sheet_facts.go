package ui

import "greffe/cases/register"

// openObservations files the learner's written observations.
func (f *Frame) openObservations(v register.View) { f.openDeed(v, "observations", "") }

// openComplaint keeps that a complaint was filed, when and under which reference.
func (f *Frame) openComplaint(v register.View) { f.openDeed(v, "complaint", "") }

// openAbandon closes the case because the learner left the training (art. 3.1.2).
func (f *Frame) openAbandon(v register.View) { f.openDeed(v, "abandon", "") }
