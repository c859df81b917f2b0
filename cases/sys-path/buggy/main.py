"""The morning round: every job of the river station, in turn."""

from folders import BASE  # it also tells Python where to look

from errands import Options, Runner

runner = Runner(Options(BASE))
runner.run()
