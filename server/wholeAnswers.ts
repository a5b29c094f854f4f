import mongoose from "mongoose"

/**
 * How many documents the first answer to a find or a pipeline may hold. MongoDB gives 101 and waits to be asked for the
 * rest: a list of 102 people would cost a page one more round trip than a list of 100.
 */
const batchSize = 5000

/**
 * Asks for whole answers in every model. Models take it when they are made, so whoever starts a process imports this
 * file before any of them.
 */
function wholeAnswers(schema: mongoose.Schema): void {
  schema.pre("find", function () {
    this.setOptions({ batchSize, ...this.getOptions() })
  })
  schema.pre("aggregate", function () {
    this.option({ batchSize, ...this.options })
  })
}

mongoose.plugin(wholeAnswers)
