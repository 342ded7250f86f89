import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

/** Draws a chart into a part of the page; drawn anew by `show`, fitted by `resize`. */
export function draw(part: HTMLElement) {
  const chart = init(part, undefined, { renderer: 'svg' })
  return {
    show: (option: EChartsCoreOption) => chart.setOption(option, { notMerge: true }),
    resize: () => chart.resize(),
    drop: () => chart.dispose(),
  }
}
